import { useEffect, useState } from 'preact/hooks';
import type { Case } from '../../../lib/case/case.ts';
import { handoverText } from '../../../lib/case/handover.ts';
import type { CaseModel } from '../../../lib/case/model.ts';

interface Props {
  model: CaseModel;
  current: Case;
}

/** The end of what can be done here: a summary to hand over. */
export function Escalation({ model, current }: Props) {
  const [link, setLink] = useState('');
  const [copied, setCopied] = useState('');
  useEffect(() => setLink(location.href), [current]);
  const text = handoverText(model, current, link);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('Copied');
    } catch {
      setCopied('Select the text and press Ctrl+C');
    }
  };

  return (
    <section aria-labelledby="escalation">
      <h1 id="escalation" tabIndex={-1}>
        Hand this over
      </h1>
      <p>
        Everything that your answers point to has been tried or could not be done. Give this to the next person: they
        will not have to start again.
      </p>
      <textarea readOnly rows={14} aria-label="Summary of your case" value={text} />
      <p class="walk-buttons">
        <button type="button" class="button" onClick={() => void copy()}>
          Copy the summary
        </button>
        <span role="status">{copied}</span>
      </p>
    </section>
  );
}
