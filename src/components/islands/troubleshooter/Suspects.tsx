import type { CaseModel } from '../../../lib/case/model.ts';
import type { Reason } from '../../../lib/evidence/reasons.ts';
import { reasonsFor } from '../../../lib/evidence/reasons.ts';
import type { Answers, CauseId } from '../../../lib/tree/types.ts';
import { STRENGTH } from '../../../lib/words/labels.ts';

interface Props {
  model: CaseModel;
  answers: Answers;
  suspects: readonly CauseId[];
  /** The suspect whose fix is being tried. */
  active: CauseId | null;
}

/** The causes still standing, each with the answers that speak for and against it. */
export function Suspects({ model, answers, suspects, active }: Props) {
  const line = ({ check, answer, strength }: Reason) => {
    const view = model.checks[check];
    const label = view?.answers.find(({ id }) => id === answer)?.label;
    return (
      <li key={check}>
        {view?.short}: {label} <span class="meta">({STRENGTH[strength]})</span>
      </li>
    );
  };
  return (
    <section aria-labelledby="suspects">
      <h2 id="suspects">Suspects, most likely first</h2>
      <ol class="suspects">
        {suspects.map((id) => {
          const cause = model.causes[id];
          const reasons = reasonsFor(id, answers, model.checks);
          return (
            <li key={id} aria-current={id === active ? 'true' : undefined}>
              <a href={cause?.url}>{cause?.title}</a>
              {reasons.for.length > 0 && (
                <ul class="reasons" aria-label="For it">
                  {reasons.for.map(line)}
                </ul>
              )}
              {reasons.against.length > 0 && (
                <ul class="reasons against" aria-label="Against it">
                  {reasons.against.map(line)}
                </ul>
              )}
              {reasons.for.length + reasons.against.length === 0 && (
                <p class="meta">None of your answers speaks for or against it.</p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
