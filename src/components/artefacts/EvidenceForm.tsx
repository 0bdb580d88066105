import type { TargetedSubmitEvent } from 'preact';
import type { Given } from './given.ts';

interface Props {
  /** Set when something was read, and this adds to it. */
  hasRead?: boolean;
  /** Why the text in the box cannot be read; null where nothing speaks against it. */
  problem?: string | null;
  /** Text of the box, which stays while it cannot be read. */
  text?: string;
  /** Absent where the page is drawn without scripts: `start-evidence.ts` listens to the form. */
  onText?: (text: string) => void;
  onGiven?: (given: Given) => void;
  onClose?: (() => void) | undefined;
}

/** Form to choose files or paste a text. Files can be dropped anywhere on the page. */
export function EvidenceForm({
  hasRead = false,
  problem = null,
  text,
  onText,
  onGiven,
  onClose,
}: Props) {
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onGiven?.({ files: [], text: text ?? '' });
  };
  return (
    <form class="evidence-form" {...(onGiven && { onSubmit: submit })}>
      <div class="drop">
        <label for="evidence-files">Choose files, or drop them anywhere on this page</label>
        <input
          id="evidence-files"
          type="file"
          multiple
          {...(onGiven && {
            onChange: (event) => {
              const files = [...(event.currentTarget.files ?? [])];
              // Emptied, because browsers fire no change event when the same file is chosen again.
              event.currentTarget.value = '';
              if (files.length > 0) onGiven({ files, text: '' });
            },
          })}
        />
        <p class="meta">
          Event logs (.evtx), captures (.pcap, .pcapng), ZIPs of collectors, outputs of commands,
          logs of clients, findings of the script: several at once.
        </p>
      </div>
      <div>
        <label for="evidence-text">Or paste any text: events, a command’s output, a message</label>
        <div role="alert" id="evidence-problem" class="missing">
          {problem}
        </div>
        <textarea
          id="evidence-text"
          rows={5}
          spellcheck={false}
          autocomplete="off"
          {...(onGiven && {
            value: text,
            'aria-invalid': problem !== null,
            'aria-describedby': problem === null ? undefined : 'evidence-problem',
            onInput: (event) => onText?.(event.currentTarget.value),
          })}
        />
      </div>
      <p class="walk-buttons">
        <button class="button" type="submit">
          Read it
        </button>
        {onClose && (
          <button class="button quiet" type="button" onClick={onClose}>
            {hasRead ? 'Continue without more' : 'Continue without'}
          </button>
        )}
      </p>
    </form>
  );
}
