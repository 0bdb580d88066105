import type { Case, Outcome } from '../../lib/domain/case.ts';
import type { Details } from '../../lib/case/details.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Guide } from '../../lib/case/create-guide.ts';
import type { Situation } from '../../lib/case/situation.ts';
import type { CheckId, FixId } from '../../lib/domain/tree.ts';
import { Escalation } from './Escalation.tsx';
import { FixCard } from './FixCard.tsx';
import { Offer } from './Offer.tsx';
import { Solved } from './Solved.tsx';
import { UndoFirst } from './UndoFirst.tsx';

export { createGuide } from '../../lib/case/create-guide.ts';
export { Ledger } from './Ledger.tsx';
export { stagesOf } from '../../lib/case/stages.ts';
export { Apart } from './Apart.tsx';
export { Reach } from './Reach.tsx';
export { Stages } from './Stages.tsx';
export { Suspects } from './Suspects.tsx';
export { Work } from './Work.tsx';

interface Props {
  guide: Guide<CaseModel>;
  details: Details;
  current: Case;
  now: Exclude<Situation, { kind: 'question' | 'access' }>;
  onOutcome: (fix: FixId, outcome: Outcome) => void;
  onAsk: (check: CheckId) => void;
  onPick: (fix: FixId) => void;
}

/** What the answers lead to: something to undo, the next fix, the end of the trouble, or handing over. */
export function End({ guide, details, current, now, onOutcome, onAsk, onPick }: Props) {
  const { model } = guide;
  const code = 'end' in now && now.end && 'code' in now.end ? model.codes[now.end.code] : undefined;
  return (
    <>
      {code && (
        <div class="note">
          <p class="note-title">This is another error: {code.title}</p>
          <p>
            {code.meaning} {code.advice} <a href={code.url}>All about {code.title}</a>
          </p>
        </div>
      )}
      {now.kind === 'undo' && (
        <UndoFirst
          model={model}
          detail={details.fixes[now.fix]}
          fix={now.fix}
          onOutcome={(outcome) => onOutcome(now.fix, outcome)}
        />
      )}
      {now.kind === 'fix' && (
        <>
          {now.offer && <Offer model={model} offer={now.offer} onAsk={onAsk} />}
          <FixCard
            key={now.next.fix}
            model={model}
            answers={current.answers}
            detail={details.fixes[now.next.fix]}
            now={now}
            onOutcome={(outcome) => onOutcome(now.next.fix, outcome)}
            onPick={onPick}
          />
        </>
      )}
      {now.kind === 'solved' && (
        <Solved
          guide={guide}
          details={details}
          current={current}
          now={now}
          onOutcome={(outcome) => onOutcome(now.fix, outcome)}
        />
      )}
      {now.kind === 'escalate' && (
        <Escalation guide={guide} details={details} current={current} now={now} onPick={onPick} />
      )}
    </>
  );
}
