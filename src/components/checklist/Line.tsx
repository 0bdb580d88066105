import type { SheetLine as LineData } from '../../lib/checklist/blocks.ts';
import { Inline } from '../text/Inline.tsx';

interface Props {
  line: LineData;
  /** Set when it is the one that the troubleshooter would offer next. */
  next: boolean;
  /** Undefined leaves the box as the browser has it. */
  ticked: boolean | undefined;
  onTick: (on: boolean) => void;
}

/**
 * One line of the checklist: box, action, mark, expected result, and the way to its entry. On paper the box is another one,
 * whose tick is text, and there are blanks to write on.
 */
export function Line({ line, next, ticked, onTick }: Props) {
  const expect = `${line.id}-expect`;
  return (
    <li class="line">
      <input
        type="checkbox"
        id={line.id}
        aria-describedby={expect}
        checked={ticked}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <span class="tick">
        <span>✓</span>
      </span>
      <div class="line-words">
        <label for={line.id}>
          {next && <span class="line-next">Next: </span>}
          <Inline text={line.do} />
          {line.changes && (
            <>
              {' '}
              <Changes />
            </>
          )}
        </label>
        <p class="expect">
          <span class="print-only">→ </span>
          <span id={expect}>
            <Inline text={line.expect} />
          </span>
        </p>
        {line.write.length > 0 && (
          <p class="write print-only">
            {line.write.map((label) => (
              <span key={label}>{label}:</span>
            ))}
          </p>
        )}
      </div>
      {line.link && (
        <a class="line-link no-print" href={line.link.url}>
          How<span class="visually-hidden">: {line.link.title}</span>
        </a>
      )}
    </li>
  );
}

/** The mark of a line that alters something: a shape and a word, so that it survives without colour. */
export function Changes() {
  return (
    <span class="changes">
      <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <path d="M5 .8 9.8 9.4H.2Z" />
      </svg>
      changes
    </span>
  );
}
