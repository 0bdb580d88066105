import type { Problem, State } from './problem.ts';

/** One action of a plan, as things stand when all before it have failed. */
export interface PlanStep {
  action: number;
  /** Mass of belief that it solves, on the scale of the state’s weights. */
  solves: number;
  /** Mass that was unsolved before it. */
  before: number;
  /** Its cost, with its way in if that was not yet open. */
  cost: number;
  undo: number;
}

/** Actions in order, where to hand over, and what that is expected to cost (times the mass of the state). */
export interface Plan {
  steps: PlanStep[];
  /** After how many steps handing over costs least. */
  stopAfter: number;
  cost: number;
}

/**
 * Makes plans for one problem.
 *
 * Order: by probability over cost, `p / (cost + undo)`, with the beliefs updated after every failure. Actions behind a
 * closed way in compete as a block: the opening cost with the best prefix of them. Where to hand over: the cheapest
 * prefix. Optimal for one cause per action; with overlapping actions the excess over the optimum is measured in the
 * tests and by the simulation.
 */
export function planner(problem: Problem) {
  const { actions, openings, escalation } = problem;
  const treating: { action: number; success: number }[][] = Array.from({ length: problem.causes }, () => []);
  actions.forEach(({ treats }, action) => {
    for (const { cause, success } of treats) treating[cause]?.push({ action, success });
  });
  const effort = Float64Array.from(actions, ({ cost, undo }) => cost + undo);

  // Reused by every call: plans are made thousands of times for one screen.
  const weights = new Float64Array(problem.causes);
  const gains = new Float64Array(actions.length);
  const left = new Uint8Array(actions.length);
  const open = new Uint8Array(openings.length);
  const trialWeights = new Float64Array(problem.causes);
  const trialGains = new Float64Array(actions.length);

  /** Takes an action’s share out of the weights and the gains. Returns the mass it solves. */
  const take = (action: number, from: Float64Array, gain: Float64Array): number => {
    let solved = 0;
    for (const { cause, success } of actions[action]?.treats ?? []) {
      const share = (from[cause] ?? 0) * success;
      solved += share;
      from[cause] = (from[cause] ?? 0) - share;
      for (const other of treating[cause] ?? [])
        gain[other.action] = Math.max(0, (gain[other.action] ?? 0) - share * other.success);
    }
    return solved;
  };

  const start = (state: State): void => {
    weights.set(state.weights);
    open.set(state.open);
    actions.forEach(({ treats }, action) => {
      let gain = 0;
      for (const { cause, success } of treats) gain += (weights[cause] ?? 0) * success;
      gains[action] = gain;
      left[action] = state.done[action] === 1 ? 0 : 1;
    });
  };

  /** Actions by their way in; the first list holds those that need none. */
  const behind: number[][] = [[], ...openings.map((): number[] => [])];
  actions.forEach(({ opening }, action) => behind[opening + 1]?.push(action));

  /** The action with the best ratio in a list, among those that are left; -1 when there is none. */
  const best = (list: readonly number[], gain: Float64Array, skip: Uint8Array | null): number => {
    let found = -1;
    let most = -1;
    for (const action of list) {
      if (left[action] !== 1 || skip?.[action] === 1) continue;
      const ratio = (gain[action] ?? 0) / (effort[action] ?? 1);
      if (ratio > most) {
        most = ratio;
        found = action;
      }
    }
    return found;
  };
  const ratioOf = (action: number): number => (action === -1 ? -1 : (gains[action] ?? 0) / (effort[action] ?? 1));

  const taken = new Uint8Array(actions.length);
  /** The ratio of the best block of actions that share a closed way in, its opening included. */
  const blockRatio = (opening: number): number => {
    trialWeights.set(weights);
    trialGains.set(gains);
    taken.fill(0);
    let ratio = -1;
    let solved = 0;
    let spent = openings[opening] ?? 0;
    for (;;) {
      const next = best(behind[opening + 1] ?? [], trialGains, taken);
      if (next === -1) return ratio;
      const cost = effort[next] ?? 1;
      // Later members can only bring less, so the first that lowers the ratio ends the block.
      if ((solved + (trialGains[next] ?? 0)) / (spent + cost) <= ratio) return ratio;
      solved += take(next, trialWeights, trialGains);
      spent += cost;
      ratio = solved / spent;
      taken[next] = 1;
    }
  };

  const next = (): number => {
    let found = best(behind[0] ?? [], gains, null);
    let most = ratioOf(found);
    for (let opening = 0; opening < openings.length; opening += 1) {
      const first = best(behind[opening + 1] ?? [], gains, null);
      let ratio = ratioOf(first);
      // A block is never better than its best member would be with the way in already open.
      if (ratio > most && open[opening] !== 1) ratio = blockRatio(opening);
      if (ratio > most) {
        most = ratio;
        found = first;
      }
    }
    return found;
  };

  /**
   * @param horizon Looks at no more than this many actions; what is left then is handed over.
   * @param record Called with every step; leave out when only the cost is wanted.
   */
  const run = (state: State, horizon: number, record?: (step: PlanStep) => void): { stopAfter: number; cost: number } => {
    start(state);
    let mass = 0;
    for (const weight of weights) mass += weight;
    const floor = mass * NEGLIGIBLE;
    let spent = 0;
    let cost = mass * escalation;
    let stopAfter = 0;
    for (let count = 1; count <= horizon && mass > floor; count += 1) {
      const action = next();
      if (action === -1) break;
      const { cost: price = 0, undo = 0, opening = -1 } = actions[action] ?? {};
      const full = price + (opening >= 0 && open[opening] !== 1 ? (openings[opening] ?? 0) : 0);
      if (opening >= 0) open[opening] = 1;
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
    /** The whole plan. */
    plan: (state: State): Plan => {
      const steps: PlanStep[] = [];
      return { ...run(state, Infinity, (step) => steps.push(step)), steps };
    },
    /** Only what it is expected to cost, times the mass of the state. */
    cost: (state: State): number => run(state, HORIZON).cost,
  };
}
export type Planner = ReturnType<typeof planner>;

/** What remains of the mass when nothing worth a step is left. */
const NEGLIGIBLE = 1e-12;

/** Steps that the cost of a plan looks at. After so many failures handing over has long been the better step. */
const HORIZON = 30;
