import { useState } from 'preact/hooks';
import type { Span } from '../../lib/artefacts/fact.ts';
import { moment } from './times.ts';

interface Props {
  /** Set where names and addresses are shown. */
  isOpen: boolean;
  hasAttempts: boolean;
  /** Time at which it failed, in milliseconds since 1970; null where that is not known. */
  failedAt: number | null;
  /** Time that each log covers. */
  spans: readonly Span[];
  onOpen: (isOpen: boolean) => void;
  /** Takes the time at which it failed, in milliseconds since 1970; null where that is not known. */
  onFailedAt: (at: number | null) => void;
  getText: () => string;
}

/** Copy a text; false without permission or a secure context. */
const writeToClipboard = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

/** Say what a time of failure changes: the answers are about it, if a log covers it. */
function tellTime(at: number, spans: readonly Span[]): string {
  const isCovered = spans.length === 0 || spans.some(({ from, to }) => from <= at && at <= to);
  return isCovered
    ? `The answers are about ${moment(at)}.`
    : `None of these logs covers ${moment(at)}: they can’t say what happened then.`;
}

/** Tools of the result: names, the time of the failure, a copy as text, paper. */
export function ResultTools({
  isOpen,
  hasAttempts,
  failedAt,
  spans,
  onOpen,
  onFailedAt,
  getText,
}: Props) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (): void => {
    const text = getText();
    void writeToClipboard(text).then((done) => setCopied(done ? '' : text));
  };
  return (
    <div class="result-tools no-print">
      {hasAttempts && (
        <label class="failed-at">
          <span>When did it fail? (optional)</span>
          <input
            type="datetime-local"
            step={1}
            onChange={(event) => {
              const at = event.currentTarget.value;
              onFailedAt(at === '' ? null : new Date(at).getTime());
            }}
          />
        </label>
      )}
      <label class="names">
        <input
          type="checkbox"
          checked={isOpen}
          onChange={(event) => onOpen(event.currentTarget.checked)}
        />
        <span>Show names and addresses</span>
      </label>
      <p class="walk-buttons">
        <button class="link-button" type="button" onClick={copy}>
          Copy as text
        </button>
        <button class="link-button" type="button" onClick={() => print()}>
          Print
        </button>
        <span role="status">{copied === '' && 'Copied.'}</span>
      </p>
      <p role="status" class="told-time meta">
        {failedAt !== null && tellTime(failedAt, spans)}
      </p>
      {copied && (
        <label class="to-copy">
          <span>Copy this text:</span>
          <textarea readOnly rows={8} value={copied} />
        </label>
      )}
    </div>
  );
}
