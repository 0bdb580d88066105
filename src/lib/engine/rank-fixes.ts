import type { Case } from '../domain/case.ts';
import type { CauseId, FixId } from '../domain/tree.ts';
import type { Access } from '../domain/access.ts';
import { ALL_ACCESS, canFix } from '../domain/access.ts';
import { compiled, stateOf } from './compile-model.ts';
import type { EvidenceModel } from './evidence-model.ts';
import type { PlanStep } from './plan.ts';
import { massOf, takeFailure, type State } from './decision-problem.ts';

/** A fix at its place in the order, as things stand when all fixes before it have failed. */
export interface RankedFix {
  fix: FixId;
  /** Probability, 0 to 1, that it helps. */
  helps: number;
  /** Minutes-equivalents to try it: work, waiting, charges for risk and restart, and a way in that is not yet open. */
  cost: number;
  /** Minutes to take it back if it does not help. */
  undo: number;
  /** `helps / (cost + undo)`. Falls along the order, except where a way in was opened for several fixes together. */
  ratio: number;
  /** The cause for whose sake it stands here: the one that contributes most to `helps`. */
  forCause: CauseId;
  /** Whether it needs a place that the user cannot reach. These come last, in their own order: shown, never dropped. */
  handOver: boolean;
}

/** The whole way on without further questions. */
export interface RepairPlan {
  fixes: RankedFix[];
  /** After how many of `fixes` handing over costs less than going on. 0: hand over now. Counts no `handOver` fix. */
  escalateAfter: number;
  /** Expected minutes-equivalents of trying that many and then handing over. */
  expectedCost: number;
}

/**
 * The untried fixes in the order in which to try them, and where to stop. Fixes that were skipped, or that worked, are
 * not offered again. Those out of reach follow after all others, ranked for whoever can reach them, as though the
 * others had failed.
 *
 * @param most How many fixes are wanted at most, of those in reach and of the others: a long order is dear to work out.
 */
export function repairPlan(
  model: EvidenceModel,
  current: Case,
  access: Access = ALL_ACCESS,
  most?: number,
): RepairPlan {
  const { problem, planner } = compiled(model);
  const state = stateOf(model, current, access);
  const own = planner.plan(state, most);

  // Changed in place along the order: a copy for each of many fixes would cost more than the plan itself.
  const weights = state.weights.slice();
  const open = state.open.slice();
  const ranked = (steps: readonly PlanStep[], handOver: boolean): RankedFix[] =>
    steps.map((step) => {
      const action = problem.actions[step.action];
      const fix = rankedFix(model, weights, step, handOver);
      if (action) takeFailure(weights, action);
      if (action && action.opening >= 0) open[action.opening] = 1;
      return fix;
    });

  const steps = ranked(own.steps, false);
  const others: State = {
    ...state,
    weights: weights.slice(),
    open: open.slice(),
    done: Uint8Array.from(model.fixes, ({ id, where }) =>
      canFix(where, access) || Object.hasOwn(current.tried, id) ? 1 : 0,
    ),
  };
  return {
    fixes: [...steps, ...ranked(planner.plan(others, most).steps, true)],
    escalateAfter: own.stopAfter,
    expectedCost: own.cost / (massOf(state) || 1),
  };
}

/** The untried fixes in the order in which to try them; see `repairPlan` for where to stop. */
export const rankFixes = (
  model: EvidenceModel,
  current: Case,
  access: Access = ALL_ACCESS,
): RankedFix[] => repairPlan(model, current, access).fixes;

function rankedFix(
  model: EvidenceModel,
  weights: Float64Array,
  step: PlanStep,
  handOver: boolean,
): RankedFix {
  const { problem, causes } = compiled(model);
  let most = { cause: 0, share: -1 };
  for (const { cause, success } of problem.actions[step.action]?.treats ?? []) {
    const share = (weights[cause] ?? 0) * success;
    if (share > most.share) most = { cause, share };
  }
  const helps = step.before > 0 ? step.solves / step.before : 0;
  return {
    fix: model.fixes[step.action]?.id ?? '',
    helps,
    cost: step.cost,
    undo: step.undo,
    ratio: helps / (step.cost + step.undo),
    forCause: causes[most.cause] ?? '',
    handOver,
  };
}
