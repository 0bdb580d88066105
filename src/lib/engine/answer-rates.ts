import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import { kept } from '../domain/memo.ts';
import type { AnswerId, CauseId } from '../domain/tree.ts';
import type { EvidenceCheck } from './evidence-model.ts';
import { RATIOS } from './strength.ts';

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
 * less, no answer of the check fits the cause well (the settings of a program that is not installed), and the rest
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
  const place = places(causes);
  const ratio = (answer: number, cause: CauseId): number => {
    const evidence = told[answer]?.evidence ?? {};
    const strength = Object.hasOwn(evidence, cause) ? evidence[cause] : undefined;
    return strength === undefined ? 1 : RATIOS[strength];
  };
  const named = new Set(
    told.flatMap(({ evidence }) => Object.keys(evidence)).filter((cause) => place.has(cause)),
  );
  const bases = baseRates(
    told.map((_, answer) =>
      [...named].reduce((most, cause) => Math.max(most, ratio(answer, cause)), 1),
    ),
  );

  // The bases sum to 1, so a cause of which no answer says anything needs no more than the share who can answer.
  const rates = bases.map((base) => new Float64Array(causes.length).fill(base * (1 - unknown)));
  const rest = new Float64Array(causes.length).fill(unknown);
  for (const cause of named) {
    const at = place.get(cause) ?? 0;
    const fit = bases.map((base, answer) => base * ratio(answer, cause));
    const total = fit.reduce((sum, one) => sum + one, 0);
    const scale = (1 - unknown) / Math.max(1, total);
    rates.forEach((row, answer) => (row[at] = (fit[answer] ?? 0) * scale));
    rest[at] = 1 - total * scale;
  }
  return { answers: told.map(({ id }) => id), rates, unknown: rest };
}

const placesOf = new WeakMap<readonly CauseId[], Map<CauseId, number>>();

/** The place of each cause in a list, worked out once per list. */
const places = (causes: readonly CauseId[]): Map<CauseId, number> =>
  kept(placesOf, causes, () => new Map(causes.map((id, index) => [id, index])));

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
