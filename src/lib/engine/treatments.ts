import type { DecisionProblem } from './decision-problem.ts';

/** Index which action treats which cause, and the reverse, in flat arrays for speed. */
export function indexTreatments({ actions, causes }: Pick<DecisionProblem, 'actions' | 'causes'>) {
  const flat = actions.flatMap(({ treats }, action) => treats.map((one) => ({ ...one, action })));
  const byCause = [...flat].sort((a, b) => a.cause - b.cause);
  const from = starts(
    flat.map((one) => one.action),
    actions.length,
  );
  const of = starts(
    byCause.map((one) => one.cause),
    causes,
  );
  const cause = Int32Array.from(flat, (one) => one.cause);
  const success = Float64Array.from(flat, (one) => one.success);
  const other = Int32Array.from(byCause, (one) => one.action);
  const otherSuccess = Float64Array.from(byCause, (one) => one.success);

  return {
    /** Fill in the weight that each action would solve. */
    gainsOf: (weights: Float64Array, gains: Float64Array): void => {
      for (let action = 0; action < gains.length; action += 1) {
        let gain = 0;
        for (let at = from[action] ?? 0; at < (from[action + 1] ?? 0); at += 1)
          gain += (weights[cause[at] ?? 0] ?? 0) * (success[at] ?? 0);
        gains[action] = gain;
      }
    },

    /** Remove what an action solves from the weights and from the gains of the others. Return the weight it solves. */
    take: (action: number, weights: Float64Array, gains: Float64Array): number => {
      let solved = 0;
      for (let at = from[action] ?? 0; at < (from[action + 1] ?? 0); at += 1) {
        const treated = cause[at] ?? 0;
        const share = (weights[treated] ?? 0) * (success[at] ?? 0);
        if (share === 0) continue;
        solved += share;
        weights[treated] = (weights[treated] ?? 0) - share;
        for (let to = of[treated] ?? 0; to < (of[treated + 1] ?? 0); to += 1) {
          const rest = (gains[other[to] ?? 0] ?? 0) - share * (otherSuccess[to] ?? 0);
          // Rounding must not leave a gain below zero.
          gains[other[to] ?? 0] = rest > 0 ? rest : 0;
        }
      }
      return solved;
    },
  };
}

/** Return the index at which each key begins in a sorted list of keys, and the length at the end. */
function starts(keys: readonly number[], count: number): Int32Array {
  const from = new Int32Array(count + 1);
  for (const key of keys) from[key + 1] = (from[key + 1] ?? 0) + 1;
  for (let key = 0; key < count; key += 1) from[key + 1] = (from[key + 1] ?? 0) + (from[key] ?? 0);
  return from;
}
