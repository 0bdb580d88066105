import type { Case, Outcome } from '../../../lib/case/case.ts';
import type { Details } from '../../../lib/case/details.ts';
import type { CaseModel } from '../../../lib/case/model.ts';
import type { FixId } from '../../../lib/tree/types.ts';
import { Handover } from './Handover.tsx';

interface Props {
  model: CaseModel;
  details: Details;
  current: Case;
  fix: FixId;
  onOutcome: (outcome: Outcome) => void;
}

/** A fix worked: is the first trouble gone too? */
export function Solved({ model, details, current, fix, onOutcome }: Props) {
  return (
    <section aria-labelledby="solved">
      <h1 id="solved" tabIndex={-1}>
        You are back in
      </h1>
      <p>
        <a href={model.fixes[fix]?.url}>{model.fixes[fix]?.title}</a> worked. Keep the old values
        you noted until you are sure.
      </p>
      <p>Is the trouble you came with gone as well? Sometimes one fault hides another.</p>
      <p>
        <button type="button" class="button quiet" onClick={() => onOutcome('remains')}>
          Another fault remains
        </button>
      </p>
      <details>
        <summary>Write it down for the next time</summary>
        <Handover model={model} details={details} current={current} />
      </details>
    </section>
  );
}
