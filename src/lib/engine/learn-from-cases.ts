import type { CauseId } from '../domain/tree.ts';
import type { Likelihood } from '../domain/closed-lists.ts';
import { memo } from '../domain/memo.ts';
import { learnRecall } from './answer-shares.ts';
import type { SolvedCase } from './count-answers.ts';
import type { EvidenceCheck } from './evidence-model.ts';
import { learnShifts } from './learn-shifts.ts';

/** Shifts by what they were learnt from: many pages of a build ask for those of the one knowledge. */
const learnt = new WeakMap<object, unknown>();

/**
 * Learn all that solved cases say: the shifts of causes and answers, and how many people can tell the answer of a check. Once
 * for each knowledge, which must not change afterwards.
 */
export function learnFromCases<
  Cause extends { id: CauseId; likelihood: Likelihood },
  Check extends Pick<EvidenceCheck, 'id' | 'where' | 'answers'>,
>(knowledge: { causes: readonly Cause[]; checks: readonly Check[]; cases: readonly SolvedCase[] }) {
  const learn = () => {
    const { causes, checks } = learnShifts(knowledge);
    return { causes, checks: learnRecall(checks, knowledge.cases) };
  };
  return memo(learnt, knowledge, learn) as ReturnType<typeof learn>;
}
