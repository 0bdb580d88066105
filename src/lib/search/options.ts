import type { IFuseOptions } from 'fuse.js/min-basic';
import type { Likelihood, Success } from '../domain/closed-lists.ts';
import type { SearchText } from './search-index.ts';

/*
 * Every number of the search, with its reason. “Measured” means: on 67 search phrases, 63 case descriptions and 99 titles of
 * public issue threads, where each value lies in the middle of a range that makes no difference to speak of.
 */

/** A pasted dialog has about 500 characters and a pasted log line as much again; what follows 2,000 is not read. */
export const MAX_QUERY_CHARACTERS = 2000;
/** The longest real phrase has 20 terms. Bounds the work for a pasted log. */
export const MAX_QUERY_TERMS = 40;

/**
 * Weight of one occurrence of a word. The subject of a page counts three times a mere mention; a finer scale over
 * title, terms and summary, and a discount for long texts, changed nothing when measured.
 */
export const TEXT_WEIGHTS: Record<keyof SearchText, number> = { about: 3, rest: 1 };
/** A word that occurs once in passing and on more than 8 of about 120 entries says little: it is left out of the index. */
export const PASSING = { weight: 1, entries: 8 } as const;
/** The weight at which a further occurrence adds half: two mentions in the title. BM25’s k1 on the scale above. Measured. */
export const SATURATION = 6;

/** Weights of words that are not simply a word of the query, which counts 1. */
export const COUNTS = {
  /** The kind of thing that it names: nearly as good as its own name. */
  kind: 0.8,
  /** A word that nearly everybody writes, such as “error”. */
  weak: 0.2,
  /** A code in a text: what the tables say of it is worth more than that a page mentions it. */
  code: 0.3,
  /** A word that begins with what has been typed so far. */
  longer: 0.7,
  /** A word spelt nearly alike: there may be another reading. */
  alike: 0.6,
} as const;

/** Fuse finds the words of the index that a mistyped or half-typed word may mean. */
export const WORD_OPTIONS: IFuseOptions<string> = {
  // Two wrong letters in seven, which is what one pair of swapped letters amounts to.
  threshold: 0.3,
  // A wrong letter at the end counts as much as one at the start.
  ignoreLocation: true,
  // One word is one word: nothing to normalise.
  ignoreFieldNorm: true,
  includeScore: true,
};
/** Letters that a word needs to be looked up as begun, and as mistyped: shorter ones have too many neighbours. */
export const ALIKE_LETTERS = {
  begun: 3,
  mistyped: 4,
  /** No word of the index is longer, and Fuse’s time grows with the length. */
  most: 24,
} as const;
/** Readings of one unknown word: more would let a typing error outweigh the rest of the query. */
export const MAX_READINGS = 5;
/** Unknown words that are looked up, about 1 ms each: bounds the time for a pasted text in another language. */
export const MAX_UNKNOWN_WORDS = 5;

/** Share of a page’s score that another page gets from it. Measured. */
export const SPREAD = {
  /** From a symptom to its causes: it was described, they were not. */
  symptom: 0.3,
  /** From a cause to the fixes that treat it: people who name a fault want its repair. */
  cause: 0.5,
  /** Each further cause of a list counts less: 1, 1/1.5, 1/2 … */
  decay: 0.5,
} as const;
/**
 * Score that a code adds to the cause it points to: as much as a rare word or two. Several causes share it, so that a code which
 * points everywhere adds little.
 */
export const CODE_SCORE = 4;
/** A third of a rare word: decides where a query says little, and nowhere else. Measured. */
export const PRIOR_SCORE = 0.3;
/** Share that a page keeps when its main cause has been shown already: another idea is worth more in third place. */
export const REPEAT_SHARE = 0.9;
/** Share that advice keeps which is never suggested. It is found by its name and comes after its safer way in any case. */
export const DISTRUST_SHARE = 0.6;
/** Results below this share of the best are noise to a reader. */
export const MIN_SHARE = 0.15;

/** The most results of each group. */
export const LIMITS = { codes: 6, answers: 12, more: 8 } as const;

/** Bands as numbers, for the prior alone: the same even steps as the ranking of suspects starts from. */
export const LIKELIHOOD_PRIOR: Record<Likelihood, number> = {
  'very-likely': 1,
  likely: 0.75,
  possible: 0.4,
  rare: 0.1,
};
export const SUCCESS_PRIOR: Record<Success, number> = {
  usually: 0.9,
  often: 0.75,
  sometimes: 0.5,
  rarely: 0.2,
};
