interface Props {
  /** False until hydration: a click before that would be lost. */
  ready: boolean;
  /** Lines on the page, and how many of them are ticked. */
  lines: number;
  done: number;
  /** Ticked lines, on the page or not. */
  ticks: number;
  /** Number of ticks that the last clearing removed. */
  cleared: number;
  /** Set when this device remembers the ticks. */
  saved: boolean;
  onClear: () => void;
  onRestore: () => void;
}

/** Printing, clearing and progress. Clearing and its undo are one button, so that the focus stays where it is. */
export function Tools({ ready, lines, done, ticks, cleared, saved, onClear, onRestore }: Props) {
  const undo = cleared > 0 && ticks === 0;
  const said = undo ? `${count(cleared)} cleared.` : `${done} of ${lines} ticked.`;
  return (
    <div class="tools needs-script no-print">
      <button type="button" class="button" disabled={!ready} onClick={() => window.print()}>
        Print this page
      </button>
      <button
        type="button"
        class="button quiet"
        disabled={!ready}
        aria-disabled={!undo && ticks === 0}
        onClick={undo ? onRestore : ticks > 0 ? onClear : undefined}
      >
        {undo ? 'Undo clearing' : 'Clear all ticks'}
      </button>
      <p role="status">
        {said}
        {!saved && ' This browser does not let the page remember them.'}
      </p>
    </div>
  );
}

const count = (ticks: number): string => (ticks === 1 ? 'One tick' : `${ticks} ticks`);
