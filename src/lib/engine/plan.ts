import type { Problem, State } from './decision-problem.ts';
import { treatments } from './treatments.ts';

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

/** Makes plans for one problem. */
export interface Planner {
  /** The whole plan, down to the last action, or its first `most` actions. */
  plan: (state: State, most?: number) => Plan;
  /** Only what it is expected to cost, times the mass of the state: made thousands of times for one screen. */
  cost: (state: State) => number;
}

/** The effort of an action that costs nothing, so that ratios stay finite. */
const LEAST_EFFORT = 1e-9;

/**
 * The planner of a problem.
 *
 * Order: by probability over cost, `p / (cost + undo)`, with the beliefs updated after every failure. Actions behind a
 * closed way in compete as a block: the opening cost with the best prefix of them. Where to hand over: the cheapest
 * prefix. Optimal where every action has a cause of its own; with overlapping actions the tests and the simulation
 * measure the excess over the optimum.
 */
export function planner(problem: Omit<Problem, 'questions'>): Planner {
  const { actions, openings, escalation } = problem;
  const { take, gainsOf } = treatments(problem);
  const effort = Float64Array.from(actions, ({ cost, undo }) =>
    Math.max(cost + undo, LEAST_EFFORT),
  );
  const perMinute = effort.map((minutes) => 1 / minutes);
  const price = Float64Array.from(actions, ({ cost }) => cost);
  const wayIn = Int8Array.from(actions, ({ opening }) => opening);
  /** Actions by their way in; the first list holds those that need none. */
  const behind = [-1, ...openings.keys()].map((opening) =>
    Int32Array.from([...actions.keys()].filter((action) => wayIn[action] === opening)),
  );

  // Reused by every call.
  const weights = new Float64Array(problem.causes);
  const gains = new Float64Array(actions.length);
  const left = new Uint8Array(actions.length);
  const open = new Uint8Array(openings.length);
  const trialWeights = new Float64Array(problem.causes);
  const trialGains = new Float64Array(actions.length);
  const trialLeft = new Uint8Array(actions.length);

  /** The action with the best ratio behind a way in, among those that are left; -1 when there is none. */
  const best = (opening: number, gain: Float64Array, among: Uint8Array): number => {
    let found = -1;
    let most = -1;
    for (const action of behind[opening + 1] ?? []) {
      if (among[action] !== 1) continue;
      const ratio = (gain[action] ?? 0) * (perMinute[action] ?? 0);
      if (ratio > most) {
        most = ratio;
        found = action;
      }
    }
    return found;
  };

  /** The ratio of the best block of actions that share a closed way in, its opening included. */
  const blockRatio = (opening: number): number => {
    trialWeights.set(weights);
    trialGains.set(gains);
    trialLeft.set(left);
    let ratio = -1;
    let solved = 0;
    let spent = openings[opening] ?? 0;
    for (;;) {
      const next = best(opening, trialGains, trialLeft);
      if (next === -1) return ratio;
      const cost = effort[next] ?? 1;
      // Later members can only bring less, so the first that lowers the ratio ends the block.
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
    for (let opening = -1; opening < openings.length; opening += 1) {
      const first = best(opening, gains, left);
      if (first === -1) continue;
      let ratio = (gains[first] ?? 0) * (perMinute[first] ?? 0);
      // A block is never better than its best member would be with the way in already open.
      if (ratio > most && opening >= 0 && open[opening] !== 1) ratio = blockRatio(opening);
      if (ratio > most) {
        most = ratio;
        found = first;
      }
    }
    return found;
  };

  const run = (
    state: State,
    record?: (step: PlanStep) => void,
    most = Infinity,
  ): { stopAfter: number; cost: number } => {
    weights.set(state.weights);
    open.set(state.open);
    gainsOf(weights, gains);
    for (let action = 0; action < left.length; action += 1)
      left[action] = state.done[action] === 1 ? 0 : 1;
    let mass = 0;
    for (const weight of weights) mass += weight;
    let spent = 0;
    let cost = mass * escalation;
    let stopAfter = 0;
    for (let count = 1; count <= most; count += 1) {
      // What is spent only grows: past the best total no longer prefix can be cheaper.
      if (spent >= cost && !record) break;
      const action = next();
      if (action === -1) break;
      const opening = wayIn[action] ?? -1;
      const full =
        (price[action] ?? 0) + (opening >= 0 && open[opening] !== 1 ? (openings[opening] ?? 0) : 0);
      const { undo = 0 } = actions[action] ?? {};
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
    plan: (state, most) => {
      const steps: PlanStep[] = [];
      return { ...run(state, (step) => steps.push(step), most), steps };
    },
    cost: (state) => run(state).cost,
  };
}
