import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import type { AnswerId, CauseId } from '../domain/tree.ts';
import type { EvidenceCheck } from './evidence-model.ts';
import type { WeighedAnswer } from './strength.ts';
import { namedCauses, ratioOf } from './strength.ts';

/** Rate of each answer of a check, by cause. */
export interface AnswerRates {
  /** The answers that carry evidence, “don’t know” left out. */
  answers: AnswerId[];
  /** P(answer | cause) by answer, then by cause. */
  rates: Float64Array[];
  /** P(don’t know | cause): the rest up to 1. */
  unknown: Float64Array;
}

/** The index of each cause in the model. */
export type CauseIndex = ReadonlyMap<CauseId, number>;

/** Index causes by their place in a list. */
export const indexCauses = (causes: readonly CauseId[]): CauseIndex =>
  new Map(causes.map((id, place) => [id, place]));

/**
 * Compute P(answer | cause) from the ratios of the content.
 *
 * A ratio compares with the case without the cause, so a base rate is needed: 1 / the answer’s greatest ratio for any
 * cause. An answer with strong evidence is rare without its cause, as broken things are rare without a reason. With it
 * the ratios come out nearly as the content states them; a uniform base would flatten 20 to 2.
 *
 * Base times ratio is then fitted per cause. Where it sums to more than 1, it is scaled down. Where it sums to less, no
 * answer of the check fits the cause well (the settings of a program that is not installed), and the rest is
 * “can’t check”.
 *
 * @param unknown Share of people who cannot answer, whatever the cause.
 */
export function answerRates(
  check: Pick<EvidenceCheck, 'answers'>,
  causes: CauseIndex,
  unknown: number,
): AnswerRates {
  const informative = check.answers.filter(({ id }) => id !== UNKNOWN_ANSWER);
  const named = [...namedCauses(informative)].filter((cause) => causes.has(cause));
  // From the authors' words alone: a shift moves a rate, not what is usual without the cause.
  const bases = baseRates(informative, named);

  // Causes without evidence use the base rates, scaled by the share who can answer: the bases sum to 1.
  const rates = bases.map((base) => new Float64Array(causes.size).fill(base * (1 - unknown)));
  const rest = new Float64Array(causes.size).fill(unknown);
  for (const cause of named) {
    const place = causes.get(cause) ?? 0;
    const fit = informative.map((answer, index) => (bases[index] ?? 0) * ratioOf(answer, cause));
    const total = fit.reduce((sum, one) => sum + one, 0);
    const scale = (1 - unknown) / Math.max(1, total);
    rates.forEach((row, answer) => (row[place] = (fit[answer] ?? 0) * scale));
    rest[place] = 1 - total * scale;
  }
  return { answers: informative.map(({ id }) => id), rates, unknown: rest };
}

/**
 * Compute how often each answer is given without a cause that it supports, from its greatest ratio for any of the causes.
 * Sums to 1.
 */
export function baseRates(
  answers: readonly Pick<WeighedAnswer, 'evidence'>[],
  causes: readonly CauseId[],
): number[] {
  const greatest = answers.map(({ evidence }) =>
    causes.reduce((max, cause) => Math.max(max, ratioOf({ evidence }, cause)), 1),
  );
  const supporting = greatest.filter((ratio) => ratio > 1);
  const bound = supporting.reduce((sum, ratio) => sum + 1 / ratio, 0);
  const share = 1 / greatest.length;
  const rest = Math.max(share, (1 - bound) / (greatest.length - supporting.length));
  const weights = greatest.map((ratio) => (ratio > 1 ? 1 / ratio : rest));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}
