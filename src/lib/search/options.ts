import type { IFuseOptions } from 'fuse.js/min-basic';
import type { Likelihood, Success } from '../domain/closed-lists.ts';
import type { SearchText } from './search-index.ts';

/*
 * Every number of the search, with its reason. “Measured” means: on the judged queries of tests/cases, where each value lies in the middle
 * of a range that makes no difference to speak of.
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
/**
 * Weights that the index tells apart: once in passing, in the subject, twice there, often, and what the page is about. Finer ones changed
 * nothing when measured, and few make the index small.
 */
export const WEIGHT_LEVELS = [1, 3, 6, 12] as const;
/** A word that occurs once in passing and on more than 5 of about 130 entries says little: it is left out of the index. */
export const PASSING = { weight: 1, entries: 5 } as const;
/** Weights of words that are not simply a word of the query, which counts 1. */
export const COUNTS = {
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

/**
 * Score that a code adds to the cause it points to: as much as a rare word or two. Several causes share it, so that a code which
 * points everywhere adds little.
 */
export const CODE_SCORE = 4;
/** Score of a page that is asked for by its whole title: more than several rare words. */
export const TITLE_SCORE = 10;
/** Sureness of a symptom whose words a query repeats: they are often only part of what was pasted. */
export const SAID_SURENESS = 0.7;
/** Each further cause of a list counts less: 1, 1/1.5, 1/2 … */
export const LIST_DECAY = 0.5;

/** The numbers of the ranking that were measured: `npm run eval:search` chooses them without the queries that it then asks. */
export interface Tuning {
  /** Weight of the kind of thing that a word names: nearly as good as its own name. */
  kind: number;
  /** Weight of a word of a phrase that counts as one term: pages may say it in other words. */
  part: number;
  /** The weight at which a further occurrence adds half: two mentions in the title. BM25’s k1 on the scale above. */
  saturation: number;
  /** Share of a symptom’s score that its causes get: it was described, they were not. */
  fromSymptom: number;
  /** Share of a cause’s score that the fixes that treat it get: people who name a fault want its repair. */
  fromCause: number;
  /** Score of a cause that is always likely, a third of a rare word: decides where a query says little, and nowhere else. */
  prior: number;
  /** Share that a page keeps when its main cause has been shown already: another idea is worth more in third place. */
  repeat: number;
}
export const TUNING: Tuning = {
  kind: 0.8,
  part: 0.2,
  saturation: 6,
  fromSymptom: 0.3,
  fromCause: 0.7,
  prior: 0.3,
  repeat: 0.65,
};
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
