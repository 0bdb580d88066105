import type { CauseId } from '../domain/tree.ts';
import type { Likelihood } from '../domain/closed-lists.ts';
import { learnRecall } from './answer-shares.ts';
import type { SolvedCase } from './count-answers.ts';
import type { EvidenceCheck } from './evidence-model.ts';
import { learnShifts } from './learn-shifts.ts';

/** Learn all that solved cases say: the shifts of causes and answers, and how many people can tell the answer of a check. */
export function learnFromCases<
  Cause extends { id: CauseId; likelihood: Likelihood },
  Check extends Pick<EvidenceCheck, 'id' | 'where' | 'answers'>,
>(knowledge: { causes: readonly Cause[]; checks: readonly Check[]; cases: readonly SolvedCase[] }) {
  const { causes, checks } = learnShifts(knowledge);
  return { causes, checks: learnRecall(checks, knowledge.cases) };
}
