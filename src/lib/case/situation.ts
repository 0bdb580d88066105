import { nextQuestion } from '../engine/next-question.ts';
import { repairPlan } from '../engine/rank-fixes.ts';
import type { Case } from '../domain/case.ts';
import type { CaseModel } from './case-model.ts';
import type { View } from './case-url.ts';
import type { Planner, Situation } from './where.ts';
import { situationWith } from './where.ts';

export type { Asked, Situation, Suspect } from './where.ts';
export { suspectsOf } from './where.ts';

/** The evidence engine's order of fixes. */
export const planner: Planner = { repairPlan, nextQuestion };

/** More fixes than anybody tries. */
const MOST_FIXES = 60;

/**
 * Where a case stands for a page without scripts: like `situation`, without what is dear to work out and of no use there,
 * the check that would pay before the next fix and the far end of a long order.
 */
export const settled = (model: CaseModel, current: Case): Situation =>
  situationWith(
    {
      repairPlan: (...parameters) => repairPlan(...parameters, MOST_FIXES),
      nextQuestion: () => null,
    },
    model,
    current,
  ) as Situation;

/** Where a case stands and what comes next; see `situationWith`. */
export const situation = (model: CaseModel, current: Case, view?: View): Situation =>
  // With a planner nothing is pending.
  situationWith(planner, model, current, view) as Situation;
