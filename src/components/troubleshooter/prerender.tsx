// Prerenders the step that a marked answer leads to, and the one for when a fix doesn’t help: a press only swaps two elements.
// Deriving, rendering and laying out a step on the press would miss the next frame on a slow phone (docs/speed.md).
// It rests on `content-visibility: hidden` keeping the layout of what was shown, and on timeouts after a paint (after-paint.ts).
import type { ComponentChildren, RefObject, TargetedMouseEvent } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Case } from '../../lib/domain/case.ts';
import type { View } from '../../lib/case/case-url.ts';
import { caseQuery } from '../../lib/case/case-url.ts';
import type { Snapshot } from '../../lib/case/transition.ts';
import type { Opening } from '../../lib/case/create-opening.ts';
import type { Pending, Situation } from '../../lib/case/situation.ts';
import { afterPaint } from './after-paint.ts';

/** Screen of the troubleshooter: a situation, with the case and the view that it is derived from. */
export interface CaseStep {
  situation: Situation | Pending;
  case: Case;
  view: View;
}

const leadsTo = (to: Snapshot, step: CaseStep): boolean =>
  caseQuery(...to) === caseQuery(step.case, step.view);

/**
 * Derive the step that the case is at, and the one that the next press probably leads to.
 *
 * @param stage Element that holds the `StepFrame`s.
 * @returns `step` of the case, and the `prerendered` one or null. `prerender` takes the case and the view that a press would
 *   lead to. `showPrerendered` shows that step before Preact renders anything, and returns whether it was prerendered.
 */
export function usePrerender(
  stage: RefObject<HTMLElement>,
  guide: Opening,
  current: Case,
  view: View,
) {
  const derive = useMemo(() => {
    // Reuse the prerendered situation on the press.
    let last: CaseStep | undefined;
    return (to: Snapshot): CaseStep =>
      last && leadsTo(to, last)
        ? last
        : (last = {
            situation: guide.getInterview(...to),
            case: to[0],
            view: to[1],
          });
  }, [guide]);
  const step = useMemo(() => derive([current, view]), [derive, current, view]);

  const [next, setNext] = useState<{ from: Case; at: View; step: CaseStep } | null>(null);
  const prerendered =
    next?.from === current && next.at === view && next.step.situation.kind !== 'pending'
      ? next.step
      : null;
  const prerender = useCallback(
    (to: Snapshot): void =>
      afterPaint(() => setNext({ from: current, at: view, step: derive(to) })),
    [derive, current, view],
  );
  const showPrerendered = (to: Snapshot): boolean => {
    if (!prerendered || !leadsTo(to, prerendered) || !stage.current) return false;
    swapSteps(stage.current);
    return true;
  };
  return { step, prerendered, prerender, showPrerendered };
}

/** Hide the current step and show the prerendered one. The focus goes to its heading. */
function swapSteps(stage: HTMLElement): void {
  for (const step of stage.querySelectorAll<HTMLElement>(':scope > .step'))
    if (step.dataset['prerendered'] === undefined) step.dataset['prerendered'] = 'ready';
    else {
      delete step.dataset['prerendered'];
      step.querySelector('h1')?.focus();
    }
}

/**
 * Lay out a step that nobody sees. Browsers do not lay out what is hidden and was never shown, so it is shown without a
 * height for as long as that takes, within one task.
 */
function layOut(step: HTMLElement): void {
  step.dataset['prerendered'] = 'laying-out';
  step.getBoundingClientRect();
  step.dataset['prerendered'] = 'ready';
}

/** Ignore the second click of a double click: it was meant for the step before, and would answer or report in this one. */
function ignoreSecondClick(event: TargetedMouseEvent<HTMLDivElement>): void {
  if (event.detail < 2 || !(event.target as Element).closest('button')) return;
  event.preventDefault();
  event.stopPropagation();
}

interface Props {
  prerendered: boolean;
  /** Longer texts that the step shows: when more of them arrive, a prerendered step is laid out again. */
  details: unknown;
  children: ComponentChildren;
}

/** Frame of a step. Prerendered, it is hidden from sight, keyboard and assistive software, but styled and laid out. */
export function StepFrame({ prerendered, details, children }: Props) {
  const frameRef = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!frameRef.current) return;
    if (prerendered) layOut(frameRef.current);
    else delete frameRef.current.dataset['prerendered'];
  }, [prerendered]);
  useLayoutEffect(() => {
    if (prerendered && frameRef.current?.dataset['prerendered']) layOut(frameRef.current);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The effect above lays out when `prerendered` changes.
  }, [details]);
  return (
    <div ref={frameRef} class="step" onClickCapture={ignoreSecondClick}>
      {children}
    </div>
  );
}
