import { useState } from 'preact/hooks';
import type { TargetedSubmitEvent } from 'preact';
import { BASE } from '../../lib/domain/base.ts';
import type { MachineFindings } from '../../lib/findings/findings.ts';
import { readFindings } from '../../lib/findings/read-findings.ts';
import { machineName } from './findings-words.ts';
import { readFiles } from './read-files.ts';

interface Props {
  /** File name of the script. */
  script: string;
  pasted: string;
  /** Findings read so far. */
  read: readonly MachineFindings[];
  /** Why something could not be read, a sentence each. */
  problems: readonly string[];
  /** Set when they are about the pasted text. */
  inBox: boolean;
  onPasted: (text: string) => void;
  onRead: (
    found: readonly MachineFindings[],
    refused: readonly string[],
    fromPaste: boolean,
  ) => void;
  onClose: () => void;
}

/** Form to paste, drop or choose findings. Text that cannot be read stays in the box, with the reason. */
export function FindingsInput({
  script,
  pasted,
  read,
  problems,
  inBox,
  onPasted,
  onRead,
  onClose,
}: Props) {
  const [over, setOver] = useState(false);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const result = readFindings(pasted, script);
    if (result.ok) onRead(result.findings, [], true);
    else onRead([], [result.sentence], true);
  };
  const take = async (files: FileList | null | undefined): Promise<void> => {
    if (!files || files.length === 0) return;
    const { found, refused } = await readFiles([...files], script);
    onRead(found, refused, false);
  };

  return (
    <form
      onSubmit={submit}
      data-over={over || undefined}
      onDragOver={(event) => {
        // The browser drops dragged text into the box by itself.
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        void take(event.dataTransfer.files);
      }}
    >
      <h1 tabIndex={-1}>Use the findings of the script</h1>
      <p>
        Paste <a href={`${BASE}script/`}>the script’s</a> output from either computer, or both.{' '}
        <strong>It stays in your browser.</strong>
      </p>
      {read.length > 0 && (
        <>
          <p>Read so far, and kept:</p>
          <ul>
            {read.map((one) => (
              <li>{machineName(one)}</li>
            ))}
          </ul>
        </>
      )}
      <label for="findings-text">Paste the findings here</label>
      <div role="alert" id="findings-problem" class="missing">
        {problems.map((sentence) => (
          <p>{sentence}</p>
        ))}
      </div>
      <textarea
        id="findings-text"
        rows={8}
        spellcheck={false}
        autocomplete="off"
        value={pasted}
        aria-invalid={inBox}
        aria-describedby={inBox ? 'findings-problem' : undefined}
        onInput={(event) => onPasted(event.currentTarget.value)}
      />
      <p class="drop">
        <label for="findings-files">Or choose their files, or drop them here</label>
        <input
          id="findings-files"
          type="file"
          multiple
          accept=".json,.txt,application/json,text/plain"
          onChange={(event) => {
            const box = event.currentTarget;
            // Emptied, because browsers fire no change event when the same file is chosen again.
            void take(box.files).then(() => (box.value = ''));
          }}
        />
      </p>
      <p class="walk-buttons">
        <button class="button" type="submit">
          Read the findings
        </button>
        <button class="button quiet" type="button" onClick={onClose}>
          {read.length > 0 ? 'Continue without more' : 'Continue without findings'}
        </button>
      </p>
    </form>
  );
}
