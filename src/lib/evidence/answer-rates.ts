import type { AnswerId, CauseId } from '../tree/types.ts';
import type { EvidenceCheck } from './model.ts';
import { RATIOS } from './strength.ts';

/** The answer that everybody may give and that says nothing. */
export const UNKNOWN_ANSWER = 'unknown';

/** How often each answer of a check is given when a cause is the real one. */
export interface AnswerRates {
  /** The answers that say something. */
  answers: AnswerId[];
  /** P(answer | cause) by answer, then by cause. */
  rates: Float64Array[];
  /** P(don’t know | cause): what is left to 1. */
  unknown: Float64Array;
}

/**
 * P(answer | cause) from the ratios of the content.
 *
 * A ratio compares with the case without the cause, so a base rate is needed: 1 / the answer’s greatest ratio for any
 * cause. The more an answer tells, the rarer it is without its cause, as a broken thing is rare without a reason. With
 * it the ratios come out nearly as the content states them; a uniform base would flatten 20 to 2.
 *
 * Base times ratio is then made to fit per cause. Where it sums to more than 1, it is scaled down. Where it sums to
 * less, no answer of the check fits the cause well (the listener of Windows on a host that has no Windows), and the rest
 * is “can’t check”.
 *
 * @param unknown Share of people who cannot answer, whatever the cause.
 */
export function answerRates(
  check: EvidenceCheck,
  causes: readonly CauseId[],
  unknown: number,
): AnswerRates {
  const told = check.answers.filter(({ id }) => id !== UNKNOWN_ANSWER);
  const ratios = told.map(({ evidence }) =>
    Float64Array.from(causes, (cause) => {
      const strength = Object.hasOwn(evidence, cause) ? evidence[cause] : undefined;
      return strength === undefined ? 1 : RATIOS[strength];
    }),
  );
  const bases = baseRates(
    ratios.map((row) => row.reduce((most, ratio) => Math.max(most, ratio), 1)),
  );
  const rates = ratios.map((row, answer) => row.map((ratio) => (bases[answer] ?? 0) * ratio));
  const rest = new Float64Array(causes.length);
  causes.forEach((_, cause) => {
    const total = rates.reduce((sum, row) => sum + (row[cause] ?? 0), 0);
    const scale = (1 - unknown) / Math.max(1, total);
    for (const row of rates) row[cause] = (row[cause] ?? 0) * scale;
    rest[cause] = 1 - total * scale;
  });
  return { answers: told.map(({ id }) => id), rates, unknown: rest };
}

/** How often each answer is given without a cause that it speaks for, from the greatest ratio of each. Sums to 1. */
function baseRates(greatest: readonly number[]): number[] {
  const telling = greatest.filter((ratio) => ratio > 1);
  const bound = telling.reduce((sum, ratio) => sum + 1 / ratio, 0);
  const share = 1 / greatest.length;
  const rest = Math.max(share, (1 - bound) / (greatest.length - telling.length));
  const weights = greatest.map((ratio) => (ratio > 1 ? 1 / ratio : rest));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}
