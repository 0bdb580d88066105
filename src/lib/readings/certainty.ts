import { CERTAINTIES, type Certainty } from '../domain/closed-lists.ts';

/** Return the grade below; the lowest has none below it. */
export const lower = (certainty: Certainty): Certainty =>
  CERTAINTIES[CERTAINTIES.indexOf(certainty) + 1] ?? 'weak';

/** Compare two grades for sorting, the surer first. */
export const compareCertainty = (a: Certainty, b: Certainty): number =>
  CERTAINTIES.indexOf(a) - CERTAINTIES.indexOf(b);
