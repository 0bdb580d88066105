import type { Access } from '../domain/access.ts';
import { canFix } from '../domain/access.ts';
import type { CauseId, FixId } from '../domain/tree.ts';
import type { DecisionProblem, ProblemState } from './decision-problem.ts';
import { removeSolved } from './decision-problem.ts';
import type { EvidenceFix, EvidenceModel } from './evidence-model.ts';
import type { Planner, PlanStep } from './plan.ts';

/** A fix at its place in the order, in the state in which all fixes before it have failed. */
export interface RankedFix {
  fix: FixId;
  /** Probability, 0 to 1, that it helps. */
  helps: number;
  /** Minutes-equivalents to try it: work, waiting, charges for risk and restart, and access that is not yet open. */
  cost: number;
  /** Minutes to undo it if it does not help. */
  undo: number;
  /** `helps / (cost + undo)`. Falls along the order, except where several fixes share the cost of access. */
  ratio: number;
  /** The cause that contributes most to `helps`. */
  forCause: CauseId;
  /** Set when it needs a place that the user cannot reach. These come last, in their own order: shown, never dropped. */
  handOver: boolean;
}

/** The fixes left to try, without further questions. */
export interface RepairPlan {
  fixes: RankedFix[];
  /** Number of `fixes` after which handing over costs less than going on. 0: hand over now. Counts no `handOver` fix. */
  escalateAfter: number;
}

/** A model with its problem and the planner of that problem. */
export interface CompiledModel {
  model: EvidenceModel;
  problem: DecisionProblem;
  planner: Planner;
}

/**
 * Rank the fixes that are left, and find when to hand over. Fixes out of reach follow after all others, ranked for
 * somebody who can reach them, in the state in which the others have failed.
 *
 * @param mayPlan Whether an untried fix may be in the plan.
 * @param max The most fixes to rank, of those in reach and of the others. A long order takes long to compute.
 */
export function rankFixes(
  { model, problem, planner }: CompiledModel,
  state: ProblemState,
  {
    access,
    mayPlan,
    max,
  }: { access: Access; mayPlan: (fix: EvidenceFix) => boolean; max?: number | undefined },
): RepairPlan {
  const inReach = planner.plan(state, max);

  // Changed in place along the order: a copy for each of many fixes would take longer than the plan itself.
  const weights = state.weights.slice();
  const open = state.open.slice();
  const rank = (steps: readonly PlanStep[], handOver: boolean): RankedFix[] =>
    steps.map((step) => {
      const action = problem.actions[step.action];
      const fix = toRankedFix(model, problem, weights, step, handOver);
      if (action) removeSolved(weights, action);
      if (action && action.access >= 0) open[action.access] = 1;
      return fix;
    });

  const first = rank(inReach.steps, false);
  const others: ProblemState = {
    ...state,
    weights: weights.slice(),
    open: open.slice(),
    done: Uint8Array.from(model.fixes, (fix) =>
      canFix(fix.where, access) || !mayPlan(fix) ? 1 : 0,
    ),
  };
  return {
    fixes: [...first, ...rank(planner.plan(others, max).steps, true)],
    escalateAfter: inReach.stopAfter,
  };
}

function toRankedFix(
  model: EvidenceModel,
  { actions }: DecisionProblem,
  weights: Float64Array,
  step: PlanStep,
  handOver: boolean,
): RankedFix {
  let top = { cause: 0, share: -1 };
  for (const { cause, success } of actions[step.action]?.treats ?? []) {
    const share = (weights[cause] ?? 0) * success;
    if (share > top.share) top = { cause, share };
  }
  const helps = step.before > 0 ? step.solves / step.before : 0;
  return {
    fix: model.fixes[step.action]?.id ?? '',
    helps,
    cost: step.cost,
    undo: step.undo,
    ratio: helps / (step.cost + step.undo),
    forCause: model.causes[top.cause]?.id ?? '',
    handOver,
  };
}
