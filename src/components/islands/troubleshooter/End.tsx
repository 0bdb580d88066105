import type { Case, Outcome } from '../../../lib/case/case.ts';
import type { CaseModel } from '../../../lib/case/model.ts';
import type { Situation } from '../../../lib/case/situation.ts';
import type { FixId } from '../../../lib/tree/types.ts';
import { Escalation } from './Escalation.tsx';
import { FixCard } from './FixCard.tsx';
import { Solved } from './Solved.tsx';
import { Suspects } from './Suspects.tsx';
import { Tried } from './Tried.tsx';

interface Props {
  model: CaseModel;
  current: Case;
  now: Exclude<Situation, { kind: 'question' }>;
  onOutcome: (fix: FixId, outcome: Outcome) => void;
  onRetract: (fix: FixId) => void;
}

/** What the answers lead to: the next fix to try, the end of the trouble, or handing over. */
export function End({ model, current, now, onOutcome, onRetract }: Props) {
  const code = 'code' in now.end ? model.codes[now.end.code] : undefined;
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
      {now.kind === 'fix' && (
        <FixCard
          key={now.next.fix}
          model={model}
          item={now.next}
          left={now.left}
          onOutcome={(outcome) => onOutcome(now.next.fix, outcome)}
        />
      )}
      {now.kind === 'solved' && <Solved model={model} current={current} fix={now.fix} />}
      {now.kind === 'escalate' && <Escalation model={model} current={current} />}
      <Tried model={model} current={current} onRetract={onRetract} />
      {now.suspects.length > 0 && now.kind !== 'solved' && (
        <Suspects
          model={model}
          answers={current.answers}
          suspects={now.suspects}
          active={now.kind === 'fix' ? now.next.cause : null}
        />
      )}
    </>
  );
}
