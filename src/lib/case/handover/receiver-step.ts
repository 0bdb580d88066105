import { UNKNOWN_ANSWER } from '../../domain/unknown.ts';
import type { RankedFix } from '../../engine/rank-fixes.ts';
import type { CheckId } from '../../domain/tree.ts';
import type { Case } from '../../domain/case.ts';
import { withAnswer } from '../../domain/case.ts';
import type { CaseModel } from '../case-model.ts';
import type { Situation } from '../situation.ts';
import { planner } from '../situation.ts';
import { situationWith } from '../where.ts';

/** What somebody should do next who can get everywhere. */
export interface ReceiverStep {
  /** A question that is still open and comes first. */
  check: CheckId | null;
  /** The fix that costs least for what it promises; null when none is left. */
  fix: RankedFix | null;
}

/** The case as somebody takes it over who can get everywhere: what could not be done before can be done again. */
const takenOver = ({ answers, tried }: Case): Case => ({
  answers,
  tried: Object.fromEntries(Object.entries(tried).filter(([, outcome]) => outcome !== 'skipped')),
});

/** Answers what is still open with “don’t know”, which says nothing, so that the fixes can be ranked. */
function pastQuestions(model: CaseModel, current: Case): Case {
  let known = current;
  for (const _ of Object.keys(model.checks)) {
    const now = situationWith(null, model, known);
    if (now.kind !== 'question') break;
    known = withAnswer(known, now.check, UNKNOWN_ANSWER);
  }
  return known;
}

const bestOf = (now: Situation): RankedFix | null =>
  (now.kind === 'fix' ? now.next : now.kind === 'escalate' ? now.after[0] : undefined) ?? null;

/** Works out the next step of whoever takes the case over. */
export function receiverStep(model: CaseModel, current: Case): ReceiverStep {
  const whole = takenOver(current);
  const now = situationWith(planner, model, whole) as Situation;
  if (now.kind === 'fix' && now.offer) return { check: now.offer.check, fix: bestOf(now) };
  return now.kind === 'question'
    ? {
        check: now.check,
        fix: bestOf(situationWith(planner, model, pastQuestions(model, whole)) as Situation),
      }
    : { check: null, fix: bestOf(now) };
}
