/**
 * A troubleshooting problem in numbers: exactly one cause is the real one, actions may remove it, questions give evidence
 * of it. The ranking, the choice of questions and the exact optimum all compute on it. Costs are in minutes-equivalents.
 *
 * The model of Heckerman, Breese and Rommelse, "Decision-theoretic troubleshooting", CACM 38(3), 1995, with the cost
 * clusters of Ottosen and Jensen, "The cost of troubleshooting cost clusters with inside information", UAI 2010.
 */
export interface DecisionProblem {
  /** Number of causes; they are numbered from 0. */
  causes: number;
  actions: RepairAction[];
  questions: ProblemQuestion[];
  /** Cost of getting each kind of access (a cost cluster), paid once by the first action or answered question that needs it. */
  accessCosts: number[];
  /** Cost of handing over, whatever the other person then does. */
  escalation: number;
}

export interface RepairAction {
  cost: number;
  /** Added when it does not help. */
  undo: number;
  /** The access that it needs, an index of `accessCosts`, or -1. */
  access: number;
  /** Probability that it helps, by cause. Other causes are not treated. */
  treats: readonly { cause: number; success: number }[];
}

export interface ProblemQuestion {
  cost: number;
  access: number;
  /** P(answer | cause) by answer, then by cause. */
  rates: readonly Float64Array[];
  /** P(don’t know | cause), by cause; with the rates it sums to 1. It costs the question, but no access. */
  unknown: Float64Array;
}

/** Progress on a problem. Never changed in place. */
export interface ProblemState {
  /** Belief per cause; any positive scale. */
  weights: Float64Array;
  /** 1 for each action that was tried or must not be tried. */
  done: Uint8Array;
  /** 1 for each question that was asked or must not be asked. */
  asked: Uint8Array;
  /** 1 for each kind of access that is open. */
  open: Uint8Array;
}

/** Make the state in which nothing has been done. */
export const startState = (problem: DecisionProblem, weights: ArrayLike<number>): ProblemState => ({
  weights: Float64Array.from(weights),
  done: new Uint8Array(problem.actions.length),
  asked: new Uint8Array(problem.questions.length),
  open: new Uint8Array(problem.accessCosts.length),
});

const with1 = (marks: Uint8Array, index: number): Uint8Array => {
  if (index < 0 || marks[index] === 1) return marks;
  const copy = marks.slice();
  copy[index] = 1;
  return copy;
};

/** Remove from the weights, in place, what an action would have solved. */
export function removeSolved(
  weights: Float64Array,
  { treats }: Pick<RepairAction, 'treats'>,
): void {
  for (const { cause, success } of treats) weights[cause] = (weights[cause] ?? 0) * (1 - success);
}

/** Return the state after an action has failed. The weights keep their scale: they lose what the action would have solved. */
export function observeFailure(
  problem: DecisionProblem,
  state: ProblemState,
  index: number,
): ProblemState {
  const action = problem.actions[index];
  if (!action) return state;
  const weights = state.weights.slice();
  removeSolved(weights, action);
  return {
    ...state,
    weights,
    done: with1(state.done, index),
    open: with1(state.open, action.access),
  };
}

/** Return the state after an answer, or after “don’t know” (`answer` null). The weights keep their scale. */
export function observeAnswer(
  problem: DecisionProblem,
  state: ProblemState,
  index: number,
  answer: number | null,
): ProblemState {
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
    open: answer === null ? state.open : with1(state.open, question.access),
  };
}

/** Sum the weights of a state. */
export function massOf({ weights }: Pick<ProblemState, 'weights'>): number {
  let mass = 0;
  for (const weight of weights) mass += weight;
  return mass;
}

/** Return the cost of access in a state: 0 where none is needed or it is open. */
export const accessCost = (
  problem: DecisionProblem,
  state: ProblemState,
  access: number,
): number => (access >= 0 && state.open[access] !== 1 ? (problem.accessCosts[access] ?? 0) : 0);

/** Return the cost of asking a question, times the mass of the state. Only those who can answer need its access. */
export function askingCost(problem: DecisionProblem, state: ProblemState, index: number): number {
  const question = problem.questions[index];
  if (!question) return 0;
  const toOpen = accessCost(problem, state, question.access);
  let mass = 0;
  let answered = 0;
  for (let cause = 0; cause < state.weights.length; cause += 1) {
    const weight = state.weights[cause] ?? 0;
    mass += weight;
    answered += weight * (1 - (question.unknown[cause] ?? 0));
  }
  return mass * question.cost + answered * toOpen;
}
