import type { CaseModel } from '../../lib/case/case-model.ts';
import type { NextQuestion } from '../../lib/engine/create-engine.ts';
import type { CheckId } from '../../lib/domain/tree.ts';
import { minutes } from '../../lib/labels/labels.ts';

interface Props {
  model: CaseModel;
  offer: NextQuestion;
  onAsk: (check: CheckId) => void;
}

/** Offer of a check that would save time before the next fix or a hand-over. The person may not be able to make it. */
export function Offer({ model, offer, onAsk }: Props) {
  const check = model.checks[offer.check];
  if (!check) return null;
  return (
    <div class="note offer">
      <p>
        One more answer ({minutes(check.minutes)}) would likely save time:{' '}
        <strong>{check.question}</strong>
      </p>
      <button type="button" class="button quiet" onClick={() => onAsk(offer.check)}>
        Answer it first
      </button>
    </div>
  );
}
