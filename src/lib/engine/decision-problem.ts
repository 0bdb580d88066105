/**
 * A troubleshooting problem in numbers: exactly one cause is the real one; actions may remove it, questions tell about
 * it. What the ranking, the questions and the oracle compute on. Costs are in minutes-equivalents.
 */
export interface Problem {
  /** How many causes there are; they are numbered from 0. */
  causes: number;
  actions: Action[];
  questions: Question[];
  /** Cost of each way in (cost cluster), paid once by the first action or answered question that needs it. */
  openings: number[];
  /** Overhead of handing over. */
  escalation: number;
}

export interface Action {
  cost: number;
  /** Paid on top when it does not help. */
  undo: number;
  /** Its way in, an index of `openings`, or -1. */
  opening: number;
  /** Probability that it helps, by cause. Causes that are left out are not treated. */
  treats: readonly { cause: number; success: number }[];
}

export interface Question {
  cost: number;
  opening: number;
  /** P(answer | cause) by answer, then by cause. */
  rates: readonly Float64Array[];
  /** P(don’t know | cause), by cause; with the rates it sums to 1. It costs the question, but opens no way in. */
  unknown: Float64Array;
}

/** How far a problem has been worked on. Never changed in place. */
export interface State {
  /** Belief per cause; any positive scale. */
  weights: Float64Array;
  /** 1 for each action that was tried or must not be tried. */
  done: Uint8Array;
  /** 1 for each question that was asked or must not be asked. */
  asked: Uint8Array;
  /** 1 for each way in that is open. */
  open: Uint8Array;
}

/** The state in which nothing has been done. */
export const startState = (problem: Problem, weights: ArrayLike<number>): State => ({
  weights: Float64Array.from(weights),
  done: new Uint8Array(problem.actions.length),
  asked: new Uint8Array(problem.questions.length),
  open: new Uint8Array(problem.openings.length),
});

const with1 = (marks: Uint8Array, index: number): Uint8Array => {
  if (index < 0 || marks[index] === 1) return marks;
  const copy = marks.slice();
  copy[index] = 1;
  return copy;
};

/** Takes out of the weights, in place, what an action would have solved. */
export function takeFailure(weights: Float64Array, { treats }: Pick<Action, 'treats'>): void {
  for (const { cause, success } of treats) weights[cause] = (weights[cause] ?? 0) * (1 - success);
}

/** The state after an action has failed; its weights keep their scale, so they lose what the action would have solved. */
export function afterFailure(problem: Problem, state: State, index: number): State {
  const action = problem.actions[index];
  if (!action) return state;
  const weights = state.weights.slice();
  takeFailure(weights, action);
  return {
    ...state,
    weights,
    done: with1(state.done, index),
    open: with1(state.open, action.opening),
  };
}

/** The state after an answer, or after “don’t know” (`answer` null); its weights keep their scale. */
export function afterAnswer(
  problem: Problem,
  state: State,
  index: number,
  answer: number | null,
): State {
  const question = problem.questions[index];
  const rates = answer === null ? question?.unknown : question?.rates[answer];
  if (!question || !rates) return state;
  const weights = new Float64Array(state.weights.length);
  for (let cause = 0; cause < weights.length; cause += 1)
    weights[cause] = (state.weights[cause] ?? 0) * (rates[cause] ?? 0);
  return {
    ...state,
    weights,
    asked: with1(state.asked, index),
    open: answer === null ? state.open : with1(state.open, question.opening),
  };
}

/** The probability mass of a state. */
export function massOf({ weights }: Pick<State, 'weights'>): number {
  let mass = 0;
  for (const weight of weights) mass += weight;
  return mass;
}

/** What opening a way in costs now. */
export const openingCost = (problem: Problem, state: State, opening: number): number =>
  opening >= 0 && state.open[opening] !== 1 ? (problem.openings[opening] ?? 0) : 0;

/** What asking a question costs, times the mass of the state. Only those who can answer need the way in. */
export function askingCost(problem: Problem, state: State, index: number): number {
  const question = problem.questions[index];
  if (!question) return 0;
  const toOpen = openingCost(problem, state, question.opening);
  let mass = 0;
  let told = 0;
  for (let cause = 0; cause < state.weights.length; cause += 1) {
    const weight = state.weights[cause] ?? 0;
    mass += weight;
    told += weight * (1 - (question.unknown[cause] ?? 0));
  }
  return mass * question.cost + told * toOpen;
}
