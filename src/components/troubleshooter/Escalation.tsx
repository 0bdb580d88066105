import type { Case } from '../../lib/domain/case.ts';
import type { Details } from '../../lib/case/details.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Guide } from '../../lib/case/create-guide.ts';
import type { Situation } from '../../lib/case/situation.ts';
import type { FixId } from '../../lib/domain/tree.ts';
import { REASON, sentenceCase } from '../../lib/case/handover/handover-labels.ts';
import { Handover } from './Handover.tsx';
import { LaterFixes } from './LaterFixes.tsx';
import { useHandover } from './use-handover.ts';

interface Props {
  guide: Guide<CaseModel>;
  details: Details;
  current: Case;
  situation: Extract<Situation, { kind: 'escalate' }>;
  onPick: (fix: FixId) => void;
}

/** Hand-over: its reason, whom to ask for what, a summary to send, and the fixes that could still be tried. */
export function Escalation({ guide, details, current, situation, onPick }: Props) {
  const facts = useHandover(guide, current, details);
  const { model } = guide;
  return (
    <section aria-labelledby="escalation">
      <h1 id="escalation" tabIndex={-1}>
        Hand this over
      </h1>
      {facts.open && (
        <>
          <p>{REASON[facts.open.reason]}</p>
          <div class="note ask">
            <p class="note-title">{sentenceCase(`ask ${facts.open.request.who}`)}</p>
            <p>Ask them to {facts.open.request.what}.</p>
            <p>
              On the phone you can say: <q>{facts.open.request.say}</q>
            </p>
          </div>
        </>
      )}
      <Handover facts={facts} />
      <LaterFixes
        summary="What you could still try"
        open={situation.after.some(({ handOver }) => !handOver)}
        model={model}
        answers={current.answers}
        fixes={situation.after}
        onPick={onPick}
      />
    </section>
  );
}
