import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HandoverFacts } from '../../lib/case/handover/handover-facts.ts';
import { handoverText } from '../../lib/case/handover/handover-text.ts';
import type { Format, Reader } from '../../lib/case/handover/text-section.ts';
import { afterPaint } from './after-paint.ts';

interface Props {
  facts: HandoverFacts;
  /** Label that opens the text, on a page about something else. */
  summary?: string;
}

const READERS: readonly [Reader, string][] = [
  ['receiver', 'For the person who takes over'],
  ['caller', 'For the person who called'],
];
const FORMATS: readonly [Format, string, string][] = [
  ['plain', 'Plain text', 'txt'],
  ['markdown', 'Markdown', 'md'],
];

/** Marks a text, so that it can be copied by hand. */
function select(element: Element): void {
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.selectAllChildren(element);
}

/** A case as a text to hand over: copied, downloaded or printed. Nothing is sent anywhere. */
export function Handover({ facts, summary }: Props) {
  const [reader, setReader] = useState<Reader>('receiver');
  const [format, setFormat] = useState<Format>('plain');
  const [said, setSaid] = useState('');
  const box = useRef<HTMLPreElement>(null);
  const [open, setOpen] = useState(summary === undefined);
  const text = useMemo(() => handoverText(facts, reader, format), [facts, reader, format]);
  // The status of another text does not apply to this one.
  useEffect(() => setSaid(''), [text]);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      setOpen(true);
      if (box.current) select(box.current);
      setSaid('The summary is marked: press Ctrl+C');
    }
  };
  const download = (): void => {
    const extension = FORMATS.find(([id]) => id === format)?.[2] ?? 'txt';
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    anchor.download = `${facts.model.site.storage}-case.${extension}`;
    anchor.click();
    URL.revokeObjectURL(anchor.href);
    setSaid('Downloaded');
  };

  const printWhole = (): void => {
    setOpen(true);
    afterPaint(print);
  };
  const whole = (
    <>
      <div class="handover-options no-print">
        <label>
          Write it for{' '}
          <select
            value={reader}
            onChange={(event) => setReader(event.currentTarget.value as Reader)}
          >
            {READERS.map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          Format{' '}
          <select
            value={format}
            onChange={(event) => setFormat(event.currentTarget.value as Format)}
          >
            {FORMATS.map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <pre ref={box} class="handover-text" role="region" aria-label="Summary of your case">
        {text}
      </pre>
    </>
  );
  return (
    <div class="handover">
      <p class="walk-buttons no-print">
        <button type="button" class="button" onClick={() => void copy()}>
          Copy the summary
        </button>
        <button type="button" class="button quiet" onClick={download}>
          Download
        </button>
        <button type="button" class="button quiet" onClick={printWhole}>
          Print
        </button>
        <span role="status">{said}</span>
      </p>
      {summary === undefined ? (
        whole
      ) : (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{summary}</summary>
          {whole}
        </details>
      )}
    </div>
  );
}
