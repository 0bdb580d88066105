import type { Case, Outcome } from '../../lib/domain/case.ts';
import type { Details } from '../../lib/case/details.ts';
import { preventionOf } from '../../lib/case/handover/prevention.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Guide } from '../../lib/case/create-guide.ts';
import type { Situation } from '../../lib/case/situation.ts';
import { HEADING } from '../../lib/labels/headings.ts';
import { Handover } from './Handover.tsx';
import { useHandover } from './use-handover.ts';

interface Props {
  guide: Guide<CaseModel>;
  details: Details;
  current: Case;
  situation: Extract<Situation, { kind: 'solved' }>;
  onOutcome: (outcome: Outcome) => void;
}

/** A fix worked: which one, how to prevent the problem from coming back, and the note for the ticket. */
export function Solved({ guide, details, current, situation, onOutcome }: Props) {
  const facts = useHandover(guide, current, details);
  const { model } = guide;
  const fix = model.fixes[situation.fix];
  const found = preventionOf(model, details, situation);
  const cause = found && model.causes[found.cause];
  return (
    <section aria-labelledby="solved">
      <h1 id="solved" tabIndex={-1}>
        You are back in
      </h1>
      <p>
        <a href={fix?.url}>{fix?.title}</a> worked.
      </p>
      <div class="note">
        <p class="note-title">Can you connect now?</p>
        <p>Then you’re done. Keep the old values that you noted until you’re sure.</p>
        <button type="button" class="button quiet" onClick={() => onOutcome('remains')}>
          No, there is another problem
        </button>
      </div>
      {found && (
        <>
          <h2>{HEADING.prevent}</h2>
          <p>{found.text}</p>
          {cause && (
            <p>
              What was wrong: <a href={cause.url}>{cause.title}</a>
            </p>
          )}
        </>
      )}
      <h2>Note for the ticket</h2>
      <Handover facts={facts} summary="Read the note" />
    </section>
  );
}
