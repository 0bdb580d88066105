import type { Planner } from './plan.ts';
import {
  accessCost,
  massOf,
  observeAnswer,
  observeFailure,
  type DecisionProblem,
  type ProblemState,
} from './decision-problem.ts';

/** The next step. */
export type Decision =
  | { kind: 'ask'; question: number; /** Expected saving, less its own cost. */ value: number }
  | { kind: 'act'; action: number }
  | { kind: 'escalate' };

/** The people to whom questions are put, and the order of asking and acting. */
export interface Asking {
  /** Return the share of people like this one who can answer a question; by default the rest of its “don’t know”. */
  share?: ((question: number) => number) | undefined;
  /** Factor on the cost of every question. */
  burden?: number;
  /** Set unless stated: an action may come before a question that pays only if the action fails. */
  mayWait?: boolean;
}

/** Number of questions to compute in full; the others move the beliefs too little to be the best. */
const SHORTLIST = 12;

/** Sum what the causes weigh that answer a question rather than “don’t know”. */
function answeringMass({ questions }: DecisionProblem, { weights }: ProblemState, index: number) {
  let mass = 0;
  for (let cause = 0; cause < weights.length; cause += 1)
    mass += (weights[cause] ?? 0) * (1 - (questions[index]?.unknown[cause] ?? 0));
  return mass;
}

/**
 * Compute the expected cost of asking a question now and then following the plan, times the mass of the state. Those who
 * can’t answer go on as if it had not been asked. Stops early once it is no less than `enough`.
 *
 * @param never Cost of following the plan at once.
 */
function costOfAsking(
  problem: DecisionProblem,
  planner: Planner,
  state: ProblemState,
  index: number,
  { share, burden = 1 }: Asking,
  never: number,
  enough = Infinity,
): number {
  const question = problem.questions[index];
  if (!question) return Infinity;
  const mass = massOf(state);
  const answering = answeringMass(problem, state, index);
  // The rates of the problem are those of its own share of people who can answer.
  const scale = share && answering > 0 ? (share(index) * mass) / answering : 1;
  const own = mass * question.cost * burden;
  let after = answering * accessCost(problem, state, question.access);
  const total = (): number => own + never + scale * (after - never);
  for (let answer = -1; answer < question.rates.length && total() < enough; answer += 1)
    after += planner.cost(observeAnswer(problem, state, index, answer === -1 ? null : answer));
  return total();
}

/** Compute how much the answers of a question are expected to move the beliefs, 0 to 2. */
function movement(
  { rates }: DecisionProblem['questions'][number],
  weights: Float64Array,
  mass: number,
): number {
  let moved = 0;
  for (const rate of rates) {
    let share = 0;
    for (let cause = 0; cause < weights.length; cause += 1)
      share += (weights[cause] ?? 0) * (rate[cause] ?? 0);
    share /= mass;
    for (let cause = 0; cause < weights.length; cause += 1)
      moved += ((weights[cause] ?? 0) / mass) * Math.abs((rate[cause] ?? 0) - share);
  }
  return moved;
}

/**
 * Choose the next step: ask the question that saves most, if it saves more than it costs; else act, or hand over when
 * that is cheapest.
 *
 * Where an action may wait for its question and the question for the action (`mayWait`), this is the now/later rule of
 * Jensen et al., "The SACSO methodology for troubleshooting complex systems", AI EDAM 15, 2001: an action may be tried
 * before a question that pays only if the action fails. Langseth and Jensen, "Decision theoretic troubleshooting of
 * coherent systems", RESS 80, 2003, table 2: 2.5 % over the optimum, against 21.5 % for asking now or never.
 */
export function decide(
  problem: DecisionProblem,
  planner: Planner,
  state: ProblemState,
  asking: Asking = {},
): Decision {
  const { share = () => 1, mayWait = true } = asking;
  const { steps, stopAfter, cost: never } = planner.plan(state);
  const first = stopAfter > 0 ? steps[0] : undefined;
  const act: Decision = first ? { kind: 'act', action: first.action } : { kind: 'escalate' };

  const mass = massOf(state);
  const candidates = problem.questions
    .map((question, index) => ({
      index,
      moved: state.asked[index] === 1 ? 0 : movement(question, state.weights, mass) * share(index),
    }))
    .filter(({ moved }) => moved > 0)
    .sort((a, b) => b.moved - a.moved || a.index - b.index)
    .slice(0, SHORTLIST);
  let best = { index: -1, cost: never };
  for (const { index } of candidates) {
    const cost = costOfAsking(problem, planner, state, index, asking, never, best.cost);
    if (cost < best.cost) best = { index, cost };
  }
  if (best.index === -1) return act;

  if (first && mayWait) {
    const failed = observeFailure(problem, state, first.action);
    const later =
      first.before * first.cost +
      massOf(failed) * first.undo +
      costOfAsking(problem, planner, failed, best.index, asking, planner.cost(failed));
    if (later <= best.cost) return act;
  }
  return { kind: 'ask', question: best.index, value: (never - best.cost) / mass };
}
