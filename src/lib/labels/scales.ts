import type { Band } from '../engine/bands.ts';
import type { Likelihood } from '../domain/closed-lists.ts';

/*
 * Two scales that must not be confused: how common a cause is among all who see this error, and how much it is suspected in
 * one case. They share no word.
 */

/** Heading of the first scale. */
export const HOW_COMMON = 'How common with this error';

/** How often a cause is behind this error: one word for a heading or a table. */
export const LIKELIHOOD: Record<Likelihood, string> = {
  'very-likely': 'Most common',
  likely: 'Common',
  possible: 'Occasional',
  rare: 'Rare',
};

/** The same where no heading says what it is about: “Common with this error”. */
export const howCommon = (likelihood: Likelihood): string =>
  `${LIKELIHOOD[likelihood]} with this error`;

/** How strongly a cause is suspected in the case at hand. */
export const BAND: Record<Band, string> = {
  'very-likely': 'Very likely',
  likely: 'Likely',
  possible: 'Possible',
  unlikely: 'Unlikely',
  'ruled-out': 'Ruled out',
};
