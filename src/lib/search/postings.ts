/** Weights above this are all the same to a search: the word is what the page is about. */
export const MAX_WEIGHT = 31;

/** One occurrence of a word: the place of the page in the list, then its weight there. */
export type Posting = readonly [place: number, weight: number];

/** The postings of all words, packed into two texts of plain letters: such texts compress better than lists of numbers. */
export interface PackedPostings {
  /** For each posting the step from the place before, in order of place; a comma ends a word. */
  steps: string;
  /** For each posting its weight: one letter. */
  weights: string;
}

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** A step that is too long for one letter begins with as many of these as it takes, each worth all letters. */
const CARRY = '+';

/** Pack the postings of all words, each in order of place. */
export function packPostings(lists: readonly (readonly Posting[])[]): PackedPostings {
  let steps = '';
  let weights = '';
  for (const list of lists) {
    let before = 0;
    for (const [place, weight] of list) {
      const step = place - before;
      before = place;
      steps +=
        CARRY.repeat(Math.floor(step / LETTERS.length)) + LETTERS.charAt(step % LETTERS.length);
      weights += LETTERS.charAt(Math.min(MAX_WEIGHT, weight));
    }
    steps += ',';
  }
  return { steps, weights };
}

/** Unpack what `packPostings` packed. */
export function unpackPostings({ steps, weights }: PackedPostings): Posting[][] {
  let at = 0;
  return steps
    .split(',')
    .slice(0, -1)
    .map((list) => {
      let place = 0;
      const found: Posting[] = [];
      for (const letter of list) {
        if (letter === CARRY) {
          place += LETTERS.length;
          continue;
        }
        place += LETTERS.indexOf(letter);
        found.push([place, LETTERS.indexOf(weights.charAt(at))]);
        at += 1;
      }
      return found;
    });
}
