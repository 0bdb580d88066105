/** How strongly a cause is suspected, in words, strongest first. */
export const BANDS = ['very-likely', 'likely', 'possible', 'unlikely', 'ruled-out'] as const;
export type Band = (typeof BANDS)[number];

/**
 * The least probability of each band. Half the belief is “very likely”. With some 25 causes the words of the start are
 * about those of the content: the commonest cause is “likely”, the rare ones are “unlikely”. “Ruled out” is below one in
 * a thousand: a ruling-out answer alone takes any cause there from its start, two answers against it do not.
 */
export const BAND_FLOORS: Record<Band, number> = {
  'very-likely': 0.5,
  likely: 0.15,
  possible: 0.03,
  unlikely: 0.001,
  'ruled-out': 0,
};

/** The word for a probability. Anything that is not a number counts as ruled out. */
export const band = (probability: number): Band =>
  BANDS.find((word) => probability >= BAND_FLOORS[word]) ?? 'ruled-out';
