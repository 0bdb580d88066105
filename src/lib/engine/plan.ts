import type { DecisionProblem, ProblemState } from './decision-problem.ts';
import { indexTreatments } from './treatments.ts';

/** One action of a plan, in the state in which all before it have failed. */
export interface PlanStep {
  action: number;
  /** Weight that it solves, on the scale of the state’s weights. */
  solves: number;
  /** Weight that was unsolved before it. */
  before: number;
  /** Its cost, including access that was not yet open. */
  cost: number;
  undo: number;
}

/** Actions in order, when to hand over, and the expected cost (times the mass of the state). */
export interface Plan {
  steps: PlanStep[];
  /** Number of steps after which handing over costs least. */
  stopAfter: number;
  cost: number;
}

/** Makes plans for one problem. */
export interface Planner {
  /** Make the whole plan, or its first `max` actions. */
  plan: (state: ProblemState, max?: number) => Plan;
  /** Return only the expected cost, times the mass of the state. Called thousands of times for one screen. */
  cost: (state: ProblemState) => number;
}

/** Effort of an action that costs nothing, to keep ratios finite. */
const MIN_EFFORT = 1e-9;

/**
 * Create the planner of a problem.
 *
 * Order: by probability over cost, `p / (cost + undo)`, with the beliefs updated after every failure. With one cause per
 * action that order is optimal: Kadane and Simon, "Optimal strategies for a class of constrained sequential problems",
 * Annals of Statistics 5(2), 1977; Jensen et al., "The SACSO methodology for troubleshooting complex systems", AI EDAM
 * 15, 2001, proposition 2. The undo belongs to the cost: the expected cost of an action is `c L + u (L - p)`, which is
 * `(c + u) L - u p`, and the sum of `u p` is the same in every order. With overlapping actions the updated order is within
 * a factor of four of the optimum (Lin, "Decision-theoretic troubleshooting: hardness of approximation", IJAR 55, 2014),
 * and the tests and the simulation measure the excess.
 *
 * Access: actions that share one which is not open compete as a block, its cost and their best prefix (Ottosen and
 * Jensen, UAI 2010).
 *
 * Handing over: after the cheapest prefix of that order (Heckerman, Breese and Rommelse, CACM 38(3), 1995).
 */
export function createPlanner(problem: Omit<DecisionProblem, 'questions'>): Planner {
  const { actions, accessCosts, escalation } = problem;
  const { take, gainsOf } = indexTreatments(problem);
  const effort = Float64Array.from(actions, ({ cost, undo }) => Math.max(cost + undo, MIN_EFFORT));
  const perMinute = effort.map((minutes) => 1 / minutes);
  const price = Float64Array.from(actions, ({ cost }) => cost);
  const accessOf = Int8Array.from(actions, ({ access }) => access);
  /**
   * Actions by the access they share, those that need none first; in each list, those that are left, by the ratio they had at
   * the start of a plan. Gains only fall, so that a ratio is never more than it was then.
   */
  const sharing = [-1, ...accessCosts.keys()].map((access) =>
    Int32Array.from([...actions.keys()].filter((action) => accessOf[action] === access)),
  );

  // Reused by every call.
  const weights = new Float64Array(problem.causes);
  const gains = new Float64Array(actions.length);
  const ratios = new Float64Array(actions.length);
  const left = new Uint8Array(actions.length);
  const open = new Uint8Array(accessCosts.length);
  const trialWeights = new Float64Array(problem.causes);
  const trialGains = new Float64Array(actions.length);
  const trialLeft = new Uint8Array(actions.length);

  /** Sort each list by the ratios of the actions now. The order of the call before is nearly right, and kept where it is. */
  const sortByRatio = (): void => {
    for (let action = 0; action < ratios.length; action += 1)
      ratios[action] = left[action] === 1 ? (gains[action] ?? 0) * (perMinute[action] ?? 0) : -1;
    for (const list of sharing)
      for (let at = 1; at < list.length; at += 1) {
        const action = list[at] ?? 0;
        const ratio = ratios[action] ?? 0;
        let to = at;
        for (; to > 0 && (ratios[list[to - 1] ?? 0] ?? 0) < ratio; to -= 1)
          list[to] = list[to - 1] ?? 0;
        list[to] = action;
      }
  };

  /** Return the action with the best ratio among those left that share an access; -1 when there is none. */
  const best = (access: number, gain: Float64Array, among: Uint8Array): number => {
    const list = sharing[access + 1] ?? [];
    let found = -1;
    let most = -1;
    for (let at = 0; at < list.length; at += 1) {
      const action = list[at] ?? 0;
      // None further on was better, even at the start.
      if ((ratios[action] ?? 0) < most) break;
      if (among[action] !== 1) continue;
      const ratio = (gain[action] ?? 0) * (perMinute[action] ?? 0);
      if (ratio > most || (ratio === most && action < found)) {
        most = ratio;
        found = action;
      }
    }
    return found;
  };

  /** Return the ratio of the best block of actions that share an access which is not open, its cost included. */
  const blockRatio = (access: number): number => {
    trialWeights.set(weights);
    trialGains.set(gains);
    trialLeft.set(left);
    let ratio = -1;
    let solved = 0;
    let spent = accessCosts[access] ?? 0;
    for (;;) {
      const next = best(access, trialGains, trialLeft);
      if (next === -1) return ratio;
      const cost = effort[next] ?? 1;
      // Later members can only add less, so the first one that lowers the ratio ends the block.
      if ((solved + (trialGains[next] ?? 0)) / (spent + cost) <= ratio) return ratio;
      solved += take(next, trialWeights, trialGains);
      spent += cost;
      ratio = solved / spent;
      trialLeft[next] = 0;
    }
  };

  const next = (): number => {
    let found = -1;
    let most = -1;
    for (let access = -1; access < accessCosts.length; access += 1) {
      const first = best(access, gains, left);
      if (first === -1) continue;
      let ratio = (gains[first] ?? 0) * (perMinute[first] ?? 0);
      // A block is never better than its best member would be with the access already open.
      if (ratio > most && access >= 0 && open[access] !== 1) ratio = blockRatio(access);
      if (ratio > most) {
        most = ratio;
        found = first;
      }
    }
    return found;
  };

  const run = (
    state: ProblemState,
    record?: (step: PlanStep) => void,
    max = Infinity,
  ): { stopAfter: number; cost: number } => {
    weights.set(state.weights);
    open.set(state.open);
    gainsOf(weights, gains);
    for (let action = 0; action < left.length; action += 1)
      left[action] = state.done[action] === 1 ? 0 : 1;
    sortByRatio();
    let mass = 0;
    for (const weight of weights) mass += weight;
    let spent = 0;
    let cost = mass * escalation;
    let stopAfter = 0;
    for (let count = 1; count <= max; count += 1) {
      // The amount spent only grows: past the best total no longer prefix can be cheaper.
      if (spent >= cost && !record) break;
      const action = next();
      if (action === -1) break;
      const access = accessOf[action] ?? -1;
      const full =
        (price[action] ?? 0) + (access >= 0 && open[access] !== 1 ? (accessCosts[access] ?? 0) : 0);
      const { undo = 0 } = actions[action] ?? {};
      if (access >= 0) open[access] = 1;
      left[action] = 0;
      const before = mass;
      const solves = take(action, weights, gains);
      mass = Math.max(0, before - solves);
      spent += before * full + mass * undo;
      record?.({ action, solves, before, cost: full, undo });
      if (spent + mass * escalation < cost) {
        cost = spent + mass * escalation;
        stopAfter = count;
      }
    }
    return { stopAfter, cost };
  };

  return {
    plan: (state, max) => {
      const steps: PlanStep[] = [];
      return { ...run(state, (step) => steps.push(step), max), steps };
    },
    cost: (state) => run(state).cost,
  };
}
