import type { Likelihood, Strength } from '../domain/closed-lists.ts';

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
