import type { Decision } from '../../engine/decide.ts';
import type { DecisionProblem, ProblemState } from '../../engine/decision-problem.ts';
import {
  accessCost,
  askingCost,
  massOf,
  observeAnswer,
  observeFailure,
} from '../../engine/decision-problem.ts';

/** An event on the way to a state: a fix that failed, or an answer; `answer` null is “don’t know”. */
export type PolicyEvent =
  | { kind: 'failed'; action: number }
  | { kind: 'answered'; question: number; answer: number | null };

/** Chooses the next step from a state and the events before it. */
export type DecisionPolicy = (
  state: ProblemState,
  path: readonly PolicyEvent[],
) => Pick<Decision, 'kind'> & { action?: number; question?: number };

/**
 * Compute the expected cost of following a policy exactly: the sum, over all paths, of their probability times their cost.
 * Times the mass of the state.
 *
 * @throws Error when the policy names something that does not exist or was done before: it might never end.
 */
export function policyCost(
  problem: DecisionProblem,
  state: ProblemState,
  policy: DecisionPolicy,
  path: readonly PolicyEvent[] = [],
): number {
  const mass = massOf(state);
  if (mass < 1e-15) return 0;
  const decision = policy(state, path);
  if (decision.kind === 'escalate') return mass * problem.escalation;
  if (decision.kind === 'act') {
    const index = decision.action ?? -1;
    const action = problem.actions[index];
    if (!action || state.done[index] === 1)
      throw new Error(`The policy tries action ${index}, which is not there to try.`);
    const failed = observeFailure(problem, state, index);
    return (
      mass * (action.cost + accessCost(problem, state, action.access)) +
      massOf(failed) * action.undo +
      policyCost(problem, failed, policy, [...path, { kind: 'failed', action: index }])
    );
  }
  const index = decision.question ?? -1;
  const question = problem.questions[index];
  if (!question || state.asked[index] === 1)
    throw new Error(`The policy asks question ${index}, which is not there to ask.`);
  const follow = (answer: number | null): number =>
    policyCost(problem, observeAnswer(problem, state, index, answer), policy, [
      ...path,
      { kind: 'answered', question: index, answer },
    ]);
  return question.rates.reduce(
    (cost, _, answer) => cost + follow(answer),
    askingCost(problem, state, index) + follow(null),
  );
}
