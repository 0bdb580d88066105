import type { Band } from '../engine/bands.ts';
import type { Likelihood } from '../domain/closed-lists.ts';

/*
 * Two scales that must not be confused: how common a cause is among all who see this error, and how much it is suspected in
 * one case. They share no word.
 */

/** Heading of the first scale. */
export const HOW_COMMON = 'How common with this error';

/** Words for how often a cause is behind this error, for a heading or a table. */
export const LIKELIHOOD: Record<Likelihood, string> = {
  'very-likely': 'Most common',
  likely: 'Common',
  possible: 'Occasional',
  rare: 'Rare',
};

/** Return the same for a place without a heading: “Common with this error”. */
export const howCommon = (likelihood: Likelihood): string =>
  `${LIKELIHOOD[likelihood]} with this error`;

/** Words for how strongly a cause is suspected in the current case. */
export const BAND: Record<Band, string> = {
  'very-likely': 'Very likely',
  likely: 'Likely',
  possible: 'Possible',
  unlikely: 'Unlikely',
  'ruled-out': 'Ruled out',
};
