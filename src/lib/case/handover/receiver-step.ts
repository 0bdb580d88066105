import { UNKNOWN_ANSWER } from '../../domain/unknown.ts';
import type { RankedFix } from '../../engine/rank-fixes.ts';
import type { CheckId } from '../../domain/tree.ts';
import type { Case } from '../../domain/case.ts';
import { withAnswer } from '../../domain/case.ts';
import type { Guide } from '../create-guide.ts';
import type { Situation } from '../situation.ts';

/** The next step for somebody with access to everything. */
export interface ReceiverStep {
  /** The open question, which comes first; null where there is none. */
  check: CheckId | null;
  /** The best fix; null when none is left. */
  fix: RankedFix | null;
}

/** Return the case for somebody with access to everything: fixes that were skipped can be done. */
const takenOver = ({ answers, tried }: Case): Case => ({
  answers,
  tried: Object.fromEntries(Object.entries(tried).filter(([, outcome]) => outcome !== 'skipped')),
});

/** Answer every open question with “don’t know”, which changes no belief, so that the fixes can be ranked. */
function passQuestions(guide: Guide, current: Case): Case {
  let known = current;
  for (const _ of Object.keys(guide.model.checks)) {
    const check = guide.getOpenQuestion(known);
    if (check === null) break;
    known = withAnswer(known, check, UNKNOWN_ANSWER);
  }
  return known;
}

const bestOf = (now: Situation): RankedFix | null =>
  (now.kind === 'fix' ? now.next : now.kind === 'escalate' ? now.after[0] : undefined) ?? null;

/** Find the next step of the person who takes the case over. */
export function receiverStep(guide: Guide, current: Case): ReceiverStep {
  const whole = takenOver(current);
  const now = guide.getSituation(whole);
  if (now.kind === 'fix' && now.offer) return { check: now.offer.check, fix: bestOf(now) };
  return now.kind === 'question'
    ? {
        check: now.check,
        fix: bestOf(guide.getSituation(passQuestions(guide, whole))),
      }
    : { check: null, fix: bestOf(now) };
}
