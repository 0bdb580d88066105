import type { DecisionProblem, ProblemState } from '../../engine/decision-problem.ts';
import {
  accessCost,
  askingCost,
  massOf,
  observeAnswer,
  observeFailure,
} from '../../engine/decision-problem.ts';

/**
 * Compute the min expected cost of any strategy, by dynamic programming over everything that can have been tried and
 * answered: 2^actions × (answers + 2)^questions states. Exact, for small problems only: the reference for the heuristic.
 * Times the mass of the state.
 */
export function exactCost(problem: DecisionProblem, start: ProblemState): number {
  const known = new Map<string, number>();

  const solve = (state: ProblemState, key: string): number => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const mass = massOf(state);
    if (mass === 0) return 0;
    let min = mass * problem.escalation;
    problem.actions.forEach(({ cost, undo, access }, action) => {
      if (state.done[action] === 1) return;
      const failed = observeFailure(problem, state, action);
      const total =
        mass * (cost + accessCost(problem, state, access)) +
        massOf(failed) * undo +
        solve(failed, replaced(key, action, 'x'));
      if (total < min) min = total;
    });
    problem.questions.forEach(({ rates }, question) => {
      if (state.asked[question] === 1) return;
      const place = problem.actions.length + question;
      const after = (answer: number | null): number =>
        solve(
          observeAnswer(problem, state, question, answer),
          replaced(key, place, answer === null ? 'u' : answer.toString(36)),
        );
      let total = askingCost(problem, state, question) + after(null);
      // The total only grows, so stop as soon as it is no longer the best.
      for (let answer = 0; answer < rates.length && total < min; answer += 1)
        total += after(answer);
      if (total < min) min = total;
    });
    known.set(key, min);
    return min;
  };

  return solve(start, '.'.repeat(problem.actions.length + problem.questions.length));
}

const replaced = (key: string, place: number, mark: string): string =>
  key.slice(0, place) + mark + key.slice(place + 1);
