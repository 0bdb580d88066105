import type { CaseModel } from '../../../lib/case/model.ts';
import type { CheckId, Step } from '../../../lib/tree/types.ts';
import type { Marker } from './FindingsMark.tsx';

interface Props {
  model: CaseModel;
  steps: readonly Step[];
  changing: CheckId | null;
  Mark: Marker;
  onChange: (check: CheckId) => void;
}

/** The answers so far, each with a button to change it. Later answers are kept as long as they apply. */
export function Trail({ model, steps, changing, Mark, onChange }: Props) {
  if (steps.length === 0) return null;
  return (
    <section class="trail-box" aria-labelledby="trail">
      <h2 id="trail">Your answers</h2>
      <ol class="trail">
        {steps.map((step) => {
          const check = model.checks[step.check];
          return (
            <li key={step.check} aria-current={step.check === changing ? 'step' : undefined}>
              <span class="meta">{check?.short}</span>
              <span>{check?.answers.find(({ id }) => id === step.answer)?.label}</span>
              <button type="button" class="link-button" onClick={() => onChange(step.check)}>
                Change<span class="visually-hidden"> the answer to: {check?.question}</span>
              </button>
              {Mark && <Mark check={step.check} answer={step.answer} reading="start" />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
