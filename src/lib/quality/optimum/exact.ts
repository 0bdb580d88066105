import {
  afterAnswer,
  afterFailure,
  askingCost,
  massOf,
  openingCost,
  type Problem,
  type State,
} from '../../engine/decision-problem.ts';

/**
 * The least expected cost that any strategy can reach, by dynamic programming over everything that can have been tried
 * and answered: 2^actions × (answers + 2)^questions states. Exact, and only for small problems: the yardstick for the
 * heuristic. Times the mass of the state.
 */
export function exactCost(problem: Problem, start: State): number {
  const known = new Map<string, number>();

  const solve = (state: State, key: string): number => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const mass = massOf(state);
    if (mass === 0) return 0;
    let least = mass * problem.escalation;
    problem.actions.forEach(({ cost, undo, opening }, action) => {
      if (state.done[action] === 1) return;
      const failed = afterFailure(problem, state, action);
      const total =
        mass * (cost + openingCost(problem, state, opening)) +
        massOf(failed) * undo +
        solve(failed, replaced(key, action, 'x'));
      if (total < least) least = total;
    });
    problem.questions.forEach(({ rates }, question) => {
      if (state.asked[question] === 1) return;
      const place = problem.actions.length + question;
      const after = (answer: number | null): number =>
        solve(
          afterAnswer(problem, state, question, answer),
          replaced(key, place, answer === null ? 'u' : answer.toString(36)),
        );
      let total = askingCost(problem, state, question) + after(null);
      // Only ever adds, so it can stop as soon as it is no longer the best.
      for (let answer = 0; answer < rates.length && total < least; answer += 1)
        total += after(answer);
      if (total < least) least = total;
    });
    known.set(key, least);
    return least;
  };

  return solve(start, '.'.repeat(problem.actions.length + problem.questions.length));
}

const replaced = (key: string, place: number, mark: string): string =>
  key.slice(0, place) + mark + key.slice(place + 1);
