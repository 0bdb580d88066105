import { useState } from 'preact/hooks';
import type { Filled } from '../../lib/case/merge-findings.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Severity } from '../../lib/domain/closed-lists.ts';
import { SEVERITIES } from '../../lib/domain/closed-lists.ts';
import type { AnswerId, CheckId } from '../../lib/domain/tree.ts';
import { machineWord } from './findings-words.ts';

interface Props {
  title: string;
  model: CaseModel;
  filled: readonly Filled[];
  /** Answers that were changed here. */
  chosen: Readonly<Record<CheckId, AnswerId>>;
  onChoose: (check: CheckId, answer: AnswerId) => void;
}

const badness = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** Answers with what they were read from, the worst first, each open to change. */
export function FindingsFilled({ title, model, filled, chosen, onChoose }: Props) {
  const sorted = [...filled].sort((a, b) => badness(b.severity) - badness(a.severity));
  const [changing, setChanging] = useState<CheckId | null>(null);
  return (
    <section>
      <h2>
        {title} ({filled.length})
      </h2>
      <ul class="filled">
        {sorted.map((one) => {
          const check = model.checks[one.check];
          const answer = chosen[one.check] ?? one.answer;
          return (
            <li key={one.check} data-severity={one.severity}>
              <span class="meta">{check?.question}</span>
              <strong>{check?.answers.find(({ id }) => id === answer)?.label}</strong>
              <button
                type="button"
                class="link-button"
                aria-expanded={changing === one.check}
                onClick={() => setChanging(changing === one.check ? null : one.check)}
              >
                Change<span class="visually-hidden"> the answer to: {check?.question}</span>
              </button>
              {changing === one.check && (
                <fieldset>
                  <legend class="visually-hidden">{check?.question}</legend>
                  {check?.answers.map(({ id, label }) => (
                    <label key={id} class="choice">
                      <input
                        type="radio"
                        name={`findings-${one.check}`}
                        checked={id === answer}
                        onChange={() => onChoose(one.check, id)}
                      />
                      <span>{label}</span>
                    </label>
                  ))}
                </fieldset>
              )}
              {answer === one.answer ? (
                <span class="reading">
                  {machineWord(one)}
                  {one.reading !== '' && `: ${one.reading}`}
                </span>
              ) : (
                <span class="reading">Your own answer, instead of what was found.</span>
              )}
              {one.evidence.length > 0 && (
                <details>
                  <summary>
                    What shows it<span class="visually-hidden">: {check?.question}</span>
                  </summary>
                  <ul class="reading">
                    {one.evidence.map((line) => (
                      <li>{line}</li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
