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

interface Props {
  guide: Guide<CaseModel>;
  details: Details;
  current: Case;
  situation: Exclude<Situation, { kind: 'question' | 'access' }>;
  onOutcome: (fix: FixId, outcome: Outcome) => void;
  onAsk: (check: CheckId) => void;
  onPick: (fix: FixId) => void;
  /** Set when the person wants fixes: further questions come last then. */
  fixesNow: boolean;
}

/** Result of the answers: a change to undo, the next fix, the solved case, or a hand-over. */
export function End({
  guide,
  details,
  current,
  situation,
  onOutcome,
  onAsk,
  onPick,
  fixesNow,
}: Props) {
  const { model } = guide;
  const offer = 'offer' in situation && situation.offer && (
    <Offer model={model} offer={situation.offer} onAsk={onAsk} />
  );
  const code =
    'end' in situation && situation.end && 'code' in situation.end
      ? model.codes[situation.end.code]
      : undefined;
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
      {situation.kind === 'undo' && (
        <UndoFirst
          model={model}
          detail={details.fixes[situation.fix]}
          fix={situation.fix}
          onOutcome={(outcome) => onOutcome(situation.fix, outcome)}
        />
      )}
      {situation.kind === 'fix' && (
        <>
          {!fixesNow && offer}
          <FixCard
            key={situation.next.fix}
            model={model}
            answers={current.answers}
            detail={details.fixes[situation.next.fix]}
            situation={situation}
            onOutcome={(outcome) => onOutcome(situation.next.fix, outcome)}
            onPick={onPick}
          />
          {fixesNow && offer}
        </>
      )}
      {situation.kind === 'solved' && (
        <Solved
          guide={guide}
          details={details}
          current={current}
          situation={situation}
          onOutcome={(outcome) => onOutcome(situation.fix, outcome)}
        />
      )}
      {situation.kind === 'escalate' && (
        <>
          {offer}
          <Escalation
            guide={guide}
            details={details}
            current={current}
            situation={situation}
            onPick={onPick}
          />
        </>
      )}
    </>
  );
}
