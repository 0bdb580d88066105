import type { Likelihood, Strength } from '../domain/closed-lists.ts';

/**
 * How many times likelier an answer is when the cause is the real one than when it is not. Editorial and coarse on
 * purpose: two supporting answers weigh nearly as much as one that confirms, and nothing is ever quite impossible, so
 * that one wrong answer can still be outweighed by several right ones.
 */
export const RATIOS: Record<Strength, number> = {
  confirms: 20,
  supports: 4,
  against: 1 / 4,
  'rules-out': 1 / 200,
};

/**
 * Weight of each band before anything is known. Orders built on priors that are wrong by a factor of two cost a few
 * per cent only, so four words are enough; `/quality/` measures it for this content.
 */
export const PRIOR_WEIGHTS: Record<Likelihood, number> = {
  'very-likely': 8,
  likely: 4,
  possible: 2,
  rare: 1,
};
