import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** True while it is only held ready for the press that leads to it. */
  waiting: boolean;
  /** What it is drawn from beside the case: when more of that arrives, it is laid out anew. */
  details: unknown;
  children: ComponentChildren;
}

/**
 * Has everything in it laid out and leaves it out of sight. What is not shown is not laid out, so it is shown without a
 * height for as long as that takes, within one task.
 */
function layOut(turn: HTMLElement): void {
  turn.dataset['held'] = 'laying-out';
  turn.getBoundingClientRect();
  turn.dataset['held'] = 'ready';
}

/** The second click of a double click was meant for the turn before: here it would answer, or say what was never done. */
function onceOnly(event: TargetedMouseEvent<HTMLDivElement>): void {
  if (event.detail < 2 || !(event.target as Element).closest('button')) return;
  event.preventDefault();
  event.stopPropagation();
}

/**
 * A question, or what the answers lead to. Held ready it is out of sight, of the keyboard and of assistive software, but
 * styled and laid out, so that showing it costs little more than painting it.
 */
export function Turn({ waiting, details, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!box.current) return;
    if (waiting) layOut(box.current);
    else delete box.current.dataset['held'];
  }, [waiting]);
  useLayoutEffect(() => {
    if (waiting && box.current?.dataset['held']) layOut(box.current);
  }, [details]);
  return (
    <div ref={box} class="turn" onClickCapture={onceOnly}>
      {children}
    </div>
  );
}

/**
 * Shows the turn that is held ready in the place of the one that was shown, before anything is drawn anew. The focus goes
 * to its heading.
 *
 * @param stage What holds the turns.
 */
export function showHeld(stage: HTMLElement): void {
  for (const turn of stage.querySelectorAll<HTMLElement>(':scope > .turn'))
    if (turn.dataset['held'] === undefined) turn.dataset['held'] = 'ready';
    else {
      delete turn.dataset['held'];
      turn.querySelector('h1')?.focus();
    }
}
