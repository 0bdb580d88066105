import type { Likelihood, Strength } from '../domain/closed-lists.ts';
import type { CauseId } from '../domain/tree.ts';

/**
 * Likelihood ratios: how many times likelier an answer is when the cause is the real one than when it is not. Editorial
 * estimates, coarse on
 * purpose: two supporting answers weigh nearly as much as one that confirms. None is 0, so that several right answers can
 * still outweigh a wrong one.
 */
export const RATIOS: Record<Strength, number> = {
  confirms: 20,
  supports: 4,
  against: 1 / 4,
  'rules-out': 1 / 200,
};

/**
 * Weight of each likelihood before anything is known. Four words are enough: orders computed with priors wrong by a factor
 * of two cost only a few per cent more, which `/quality/` measures for this content.
 */
export const PRIOR_WEIGHTS: Record<Likelihood, number> = {
  'very-likely': 8,
  likely: 4,
  possible: 2,
  rare: 1,
};

/** Steps of a shift in which a ratio doubles. */
export const SHIFTS_PER_DOUBLING = 4;

/** Return the weight of a likelihood, moved by what known cases showed. */
export const priorWeight = (band: Likelihood, shift = 0): number =>
  PRIOR_WEIGHTS[band] * 2 ** (shift / SHIFTS_PER_DOUBLING);

/** The evidence of an answer: an author's words, and what known cases moved. */
export interface WeighedAnswer {
  evidence: Readonly<Record<CauseId, Strength>>;
  /** Steps by which the ratio is greater (or, negative, less) than the author's word says: see learn-shifts.ts. */
  shifts?: Readonly<Record<CauseId, number>> | undefined;
}

/** Return the likelihood ratio of an answer for a cause; 1 where it says nothing about it. */
export function ratioOf({ evidence, shifts }: WeighedAnswer, cause: CauseId): number {
  const strength = Object.hasOwn(evidence, cause) ? evidence[cause] : undefined;
  const shift = shifts && Object.hasOwn(shifts, cause) ? (shifts[cause] ?? 0) : 0;
  return (strength === undefined ? 1 : RATIOS[strength]) * 2 ** (shift / SHIFTS_PER_DOUBLING);
}

/** List the causes about which answers say something. */
export const namedCauses = (answers: readonly WeighedAnswer[]): Set<CauseId> =>
  new Set(
    answers.flatMap(({ evidence, shifts }) => [
      ...Object.keys(evidence),
      ...Object.keys(shifts ?? {}),
    ]),
  );
