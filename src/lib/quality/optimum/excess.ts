import { compileModel } from '../../engine/compile-model.ts';
import { PRODUCT_ASKING } from '../../engine/create-engine.ts';
import { decide } from '../../engine/decide.ts';
import { createPlanner } from '../../engine/plan.ts';
import type { EvidenceModel } from '../../engine/evidence-model.ts';
import { massOf, startState } from '../../engine/decision-problem.ts';
import { shuffled } from '../simulate/random.ts';
import { priorWeight } from '../../engine/strength.ts';
import { exactCost } from './exact.ts';
import { policyCost } from './policy-cost.ts';

/** Size of the small models, which dynamic programming can solve quickly. */
const CAUSES = 6;
const FIXES = 6;
const CHECKS = 3;
const MAX_ANSWERS = 5;
const MODELS = 24;

/**
 * Take a part of a model that is small enough to be solved exactly: some causes, fixes that treat them and checks that
 * distinguish them, all with the figures they have in the whole.
 */
export function partOf(model: EvidenceModel, seed: number, number: number): EvidenceModel {
  const some = <Item>(items: readonly Item[], count: number, name: string): Item[] =>
    shuffled(items.length, seed, number, name)
      .slice(0, count)
      .flatMap((index) => items[index] ?? []);
  const causes = some(model.causes, CAUSES, 'causes');
  const ids = new Set(causes.map(({ id }) => id));
  const informative = model.checks.filter(
    ({ answers }) =>
      answers.length <= MAX_ANSWERS &&
      answers.some(({ evidence }) => Object.keys(evidence).some((id) => ids.has(id))),
  );
  return {
    causes,
    fixes: some(
      model.fixes.filter(({ treats }) => treats.some(({ cause }) => ids.has(cause))),
      FIXES,
      'fixes',
    ),
    checks: some(informative, CHECKS, 'checks'),
  };
}

/**
 * Measure how much more the engine's steps cost than the best possible ones, as a share: mean and worst over small parts
 * of a model. Both use the same beliefs, so this measures only the choice of steps, which is the one of the product but for
 * the share of people who can answer: on a part, nothing has been learnt of that.
 */
export function oracleExcess(
  model: EvidenceModel,
  seed: number,
  models = MODELS,
): { mean: number; worst: number } {
  const excess = Array.from({ length: models }, (_, number) => {
    const part = partOf(model, seed, number);
    const problem = compileModel(part);
    const planner = createPlanner(problem);
    const start = startState(
      problem,
      part.causes.map(({ band, shift }) => priorWeight(band, shift)),
    );
    const best = exactCost(problem, start);
    const ours = policyCost(problem, start, (state) =>
      decide(problem, planner, state, PRODUCT_ASKING),
    );
    return massOf(start) > 0 && best > 0 ? ours / best - 1 : 0;
  });
  return {
    mean: excess.reduce((sum, one) => sum + one, 0) / excess.length,
    worst: Math.max(...excess),
  };
}
