import { useEffect, useState } from 'preact/hooks';
import type { Case } from '../../../lib/case/case.ts';
import type { HandoverForm, HandoverStyle } from '../../../lib/case/handover.ts';
import { handoverText } from '../../../lib/case/handover.ts';
import type { Details } from '../../../lib/case/details.ts';
import type { CaseModel } from '../../../lib/case/model.ts';

interface Props {
  model: CaseModel;
  details: Details;
  current: Case;
}

const FORMS: readonly [HandoverForm, string][] = [
  ['next-tier', 'For the next tier'],
  ['end-user', 'For the person who called'],
];
const STYLES: readonly [HandoverStyle, string, string][] = [
  ['markdown', 'Markdown', 'md'],
  ['plain', 'Plain text', 'txt'],
];

/** The case as a text to hand over: copied, downloaded or printed. Nothing is sent anywhere. */
export function Handover({ model, details, current }: Props) {
  const [form, setForm] = useState<HandoverForm>('next-tier');
  const [style, setStyle] = useState<HandoverStyle>('plain');
  const [link, setLink] = useState('');
  const [said, setSaid] = useState('');
  useEffect(() => setLink(location.href), [current]);
  const text = handoverText(model, current, link, { form, style, details });

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      setSaid('Select the text and press Ctrl+C');
    }
  };
  const download = (): void => {
    const extension = STYLES.find(([id]) => id === style)?.[2] ?? 'txt';
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    anchor.download = `remote-desktop-case.${extension}`;
    anchor.click();
    URL.revokeObjectURL(anchor.href);
    setSaid('Downloaded');
  };

  return (
    <div class="handover">
      <div class="handover-options no-print">
        <label>
          Form{' '}
          <select
            value={form}
            onChange={(event) => setForm(event.currentTarget.value as HandoverForm)}
          >
            {FORMS.map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          Style{' '}
          <select
            value={style}
            onChange={(event) => setStyle(event.currentTarget.value as HandoverStyle)}
          >
            {STYLES.map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <textarea
        class="no-print"
        readOnly
        rows={14}
        aria-label="Summary of your case"
        value={text}
      />
      <pre class="print-only" aria-hidden="true">
        {text}
      </pre>
      <p class="walk-buttons no-print">
        <button type="button" class="button" onClick={() => void copy()}>
          Copy the summary
        </button>
        <button type="button" class="button quiet" onClick={download}>
          Download
        </button>
        <button type="button" class="button quiet" onClick={() => print()}>
          Print
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
