import type { Case } from '../../../lib/case/case.ts';
import type { Details } from '../../../lib/case/details.ts';
import type { CaseModel } from '../../../lib/case/model.ts';
import type { Situation } from '../../../lib/case/situation.ts';
import type { FixId } from '../../../lib/tree/types.ts';
import { Handover } from './Handover.tsx';

interface Props {
  model: CaseModel;
  details: Details;
  current: Case;
  now: Extract<Situation, { kind: 'escalate' }>;
  onPick: (fix: FixId) => void;
}

/** Where going on costs more than asking: a summary to hand over, and what could still be tried. */
export function Escalation({ model, details, current, now, onPick }: Props) {
  return (
    <section aria-labelledby="escalation">
      <h1 id="escalation" tabIndex={-1}>
        Hand this over
      </h1>
      <p>
        {now.after.length > 0
          ? 'What is left to try would cost more than asking someone. Give this to the next person: they will not have to start again.'
          : 'Everything has been tried or could not be done. Give this to the next person: they will not have to start again.'}
      </p>
      <Handover model={model} details={details} current={current} />
      {now.after.length > 0 && (
        <details class="after">
          <summary>What could still be tried</summary>
          <ol>
            {now.after.map((one) => (
              <li key={one.fix}>
                <button type="button" class="link-button" onClick={() => onPick(one.fix)}>
                  {model.fixes[one.fix]?.title}
                </button>{' '}
                <span class="meta">
                  {model.causes[one.forCause]?.title}
                  {one.handOver && ', to hand over'}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
