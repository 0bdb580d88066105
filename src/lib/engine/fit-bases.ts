import type { CauseId } from '../domain/tree.ts';

/** Rounds of fitting: more change no base by a hundredth. */
const ROUNDS = 20;
/** Weight of the base that follows from the authors’ words, as a number of cases. */
const PRIOR_CASES = 5;

/**
 * Fit how usual each answer of a check is, whatever the cause, to the cases that answer it. Without that, an answer which
 * everybody gives would seem to speak for every cause that has cases. Scales each base by observed over expected number,
 * round by round (iterative proportional fitting).
 *
 * @param start Bases that follow from the authors’ words, by answer; they sum to 1.
 * @param ratio Ratio of an answer for a cause.
 * @param given Cases of a cause with an answer.
 * @returns The bases, by answer; they sum to 1.
 */
export function fitBases(
  start: readonly number[],
  causes: readonly CauseId[],
  ratio: (answer: number, cause: CauseId) => number,
  given: (answer: number, cause: CauseId) => number,
): number[] {
  const answered = causes.map((cause) =>
    start.reduce((sum, _, answer) => sum + given(answer, cause), 0),
  );
  const observed = start.map((_, answer) =>
    causes.reduce((sum, cause) => sum + given(answer, cause), 0),
  );
  let bases = [...start];
  for (let round = 0; round < ROUNDS; round += 1) {
    const totals = causes.map((cause) =>
      bases.reduce((sum, base, answer) => sum + base * ratio(answer, cause), 0),
    );
    const scaled = bases.map((base, answer) => {
      const expected = causes.reduce(
        (sum, cause, at) =>
          sum + ((answered[at] ?? 0) * base * ratio(answer, cause)) / (totals[at] ?? 1),
        0,
      );
      const prior = PRIOR_CASES * (start[answer] ?? 0);
      return (base * ((observed[answer] ?? 0) + prior)) / (expected + prior);
    });
    const sum = scaled.reduce((total, one) => total + one, 0);
    bases = scaled.map((one) => one / sum);
  }
  return bases;
}
