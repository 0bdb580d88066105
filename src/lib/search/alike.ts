import Fuse from 'fuse.js/min-basic';
import { ALIKE_LETTERS, COUNTS, MAX_READINGS, WORD_OPTIONS } from './options.ts';

/** A word of the index and how much it counts for the word that was typed. */
export type Reading = readonly [word: string, weight: number];

/**
 * Make the look-up for words that the index does not hold: half-typed and mistyped ones. Fuse finds them among the words
 * that begin with the same letter, which people rarely get wrong and which divides the work by twenty. What has been found is
 * remembered, because the words of a query stay the same while the next one is typed.
 */
export function makeAlike(words: readonly string[]): (typed: string) => readonly Reading[] {
  const byInitial = new Map<string, Fuse<string>>();
  const known = new Map<string, readonly Reading[]>();

  const wordsLike = (initial: string): Fuse<string> => {
    const fuse =
      byInitial.get(initial) ??
      new Fuse(
        words.filter((word) => word.startsWith(initial)),
        WORD_OPTIONS,
      );
    byInitial.set(initial, fuse);
    return fuse;
  };

  const look = (typed: string): Reading[] =>
    wordsLike(typed.charAt(0))
      .search(typed)
      .filter(
        ({ item }) =>
          item.startsWith(typed) ||
          (typed.length >= ALIKE_LETTERS.mistyped && Math.abs(item.length - typed.length) <= 1),
      )
      .slice(0, MAX_READINGS)
      .map(({ item, score = 1 }) => [
        item,
        item.startsWith(typed) ? COUNTS.longer : COUNTS.alike * (1 - score),
      ]);

  return (typed) => {
    // Numbers that differ in one digit are different numbers.
    if (
      !/^[a-z-]+$/.test(typed) ||
      typed.length < ALIKE_LETTERS.begun ||
      typed.length > ALIKE_LETTERS.most
    )
      return [];
    const readings = known.get(typed) ?? look(typed);
    known.set(typed, readings);
    return readings;
  };
}
