import type { Decision } from '../../engine/decide.ts';
import {
  afterAnswer,
  afterFailure,
  askingCost,
  massOf,
  openingCost,
  type Problem,
  type State,
} from '../../engine/decision-problem.ts';

/** What has happened on the way to a state: fixes that failed, and answers; `answer` null is “don’t know”. */
export type Event =
  | { kind: 'failed'; action: number }
  | { kind: 'answered'; question: number; answer: number | null };

/** What to do next, from what is known. */
export type Policy = (
  state: State,
  path: readonly Event[],
) => Pick<Decision, 'kind'> & { action?: number; question?: number };

/**
 * Expected cost of following a policy: the sum over all ways it can go of their probability times their cost, worked
 * out exactly. Times the mass of the state.
 *
 * @throws Error when the policy names something that does not exist or was done before: it might never end.
 */
export function policyCost(
  problem: Problem,
  state: State,
  policy: Policy,
  path: readonly Event[] = [],
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
    const failed = afterFailure(problem, state, index);
    return (
      mass * (action.cost + openingCost(problem, state, action.opening)) +
      massOf(failed) * action.undo +
      policyCost(problem, failed, policy, [...path, { kind: 'failed', action: index }])
    );
  }
  const index = decision.question ?? -1;
  const question = problem.questions[index];
  if (!question || state.asked[index] === 1)
    throw new Error(`The policy asks question ${index}, which is not there to ask.`);
  const follow = (answer: number | null): number =>
    policyCost(problem, afterAnswer(problem, state, index, answer), policy, [
      ...path,
      { kind: 'answered', question: index, answer },
    ]);
  return question.rates.reduce(
    (cost, _, answer) => cost + follow(answer),
    askingCost(problem, state, index) + follow(null),
  );
}
