import { compiled } from '../../engine/compile-model.ts';
import { decide } from '../../engine/decide.ts';
import type { EvidenceModel } from '../../engine/evidence-model.ts';
import { massOf, startState } from '../../engine/decision-problem.ts';
import { shuffled } from '../simulate/random.ts';
import { PRIOR_WEIGHTS } from '../../engine/strength.ts';
import { exactCost } from './exact.ts';
import { policyCost } from './policy-cost.ts';

/** Size of the small models: what dynamic programming can solve in a moment. */
const CAUSES = 6;
const FIXES = 6;
const CHECKS = 3;
const MOST_ANSWERS = 5;
const MODELS = 24;

/**
 * A part of a model that is small enough to be solved exactly: some causes, fixes that treat them and checks that tell
 * them apart, all with the figures they have in the whole.
 */
export function partOf(model: EvidenceModel, seed: number, number: number): EvidenceModel {
  const some = <Item>(items: readonly Item[], count: number, name: string): Item[] =>
    shuffled(items.length, seed, number, name)
      .slice(0, count)
      .flatMap((index) => items[index] ?? []);
  const causes = some(model.causes, CAUSES, 'causes');
  const ids = new Set(causes.map(({ id }) => id));
  const telling = model.checks.filter(
    ({ answers }) =>
      answers.length <= MOST_ANSWERS &&
      answers.some(({ evidence }) => Object.keys(evidence).some((id) => ids.has(id))),
  );
  return {
    causes,
    fixes: some(
      model.fixes.filter(({ treats }) => treats.some(({ cause }) => ids.has(cause))),
      FIXES,
      'fixes',
    ),
    checks: some(telling, CHECKS, 'checks'),
  };
}

/**
 * How much more the engine's steps cost than the best possible ones, as a share: mean and worst over small parts of a
 * model. Both follow the same beliefs, so this measures the choice of steps and nothing else.
 */
export function oracleExcess(
  model: EvidenceModel,
  seed: number,
  models = MODELS,
): { mean: number; worst: number } {
  const excess = Array.from({ length: models }, (_, number) => {
    const part = partOf(model, seed, number);
    const { problem, planner } = compiled(part);
    const start = startState(
      problem,
      part.causes.map(({ band }) => PRIOR_WEIGHTS[band]),
    );
    const best = exactCost(problem, start);
    const ours = policyCost(problem, start, (state) => decide(problem, planner, state));
    return massOf(start) > 0 && best > 0 ? ours / best - 1 : 0;
  });
  return {
    mean: excess.reduce((sum, one) => sum + one, 0) / excess.length,
    worst: Math.max(...excess),
  };
}
