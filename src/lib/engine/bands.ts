/** Bands of suspicion, strongest first. */
export const BANDS = ['very-likely', 'likely', 'possible', 'unlikely', 'ruled-out'] as const;
export type Band = (typeof BANDS)[number];

/**
 * The least probability of each band. Half the belief is “very likely”. With some 25 causes the words before any answer
 * are about those of the content: the commonest cause is “likely”, the rare ones are “unlikely”. “Ruled out” is below one
 * in a thousand: one ruling-out answer takes any cause there from the start, two answers against it do not.
 */
export const BAND_FLOORS: Record<Band, number> = {
  'very-likely': 0.5,
  likely: 0.15,
  possible: 0.03,
  unlikely: 0.001,
  'ruled-out': 0,
};

/** Return the word for a probability. NaN counts as ruled out. */
export const bandOf = (probability: number): Band =>
  BANDS.find((word) => probability >= BAND_FLOORS[word]) ?? 'ruled-out';

/** Return whether a cause is still suspected: very likely, likely or possible. Weaker ones are not worth naming. */
export const isSuspected = ({ band }: { band: Band }): boolean =>
  BANDS.indexOf(band) <= BANDS.indexOf('possible');
