/** Weights above this are all the same to a search: the word is what the page is about. */
export const MAX_WEIGHT = 31;

/** One occurrence of a word: the place of the page in the list, then its weight there. */
export type Posting = readonly [place: number, weight: number];

/**
 * Packs the postings of one word, in order of place, into one whole number each: the step from the place before, and in the
 * lowest five bits the weight. Short numbers are what makes the index small.
 */
export function packPostings(postings: readonly Posting[]): number[] {
  let before = 0;
  return postings.map(([place, weight]) => {
    const step = place - before;
    before = place;
    return step * (MAX_WEIGHT + 1) + Math.min(MAX_WEIGHT, weight);
  });
}

/** Unpack what `packPostings` packed. */
export function unpackPostings(packed: readonly number[]): Posting[] {
  let place = 0;
  return packed.map((number) => {
    place += Math.floor(number / (MAX_WEIGHT + 1));
    return [place, number % (MAX_WEIGHT + 1)];
  });
}
