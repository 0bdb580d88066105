import type { IFuseOptions } from 'fuse.js/min-basic';
import type { Likelihood, Success } from '../schema/words.ts';
import type { Field } from './types.ts';

/** A pasted dialog has about 500 characters; a pasted log line adds as much again. What follows is not read. */
export const MAX_QUERY_CHARACTERS = 2000;
/** No title in the test set has more than 20 terms; a pasted log repeats itself. Bounds the time of a search. */
export const MAX_QUERY_TERMS = 40;

/** What one occurrence in a field is worth, and how much a long field dilutes it (0 not at all, 1 in full). */
export const FIELDS: Record<Field, { weight: number; dilution: number }> = {
  title: { weight: 5, dilution: 0.3 },
  terms: { weight: 4, dilution: 0.3 },
  codes: { weight: 3, dilution: 0 },
  summary: { weight: 2.5, dilution: 0.3 },
  claims: { weight: 1.5, dilution: 0.5 },
  headings: { weight: 1, dilution: 0.5 },
  commands: { weight: 1, dilution: 0.6 },
  body: { weight: 1, dilution: 0.6 },
  reports: { weight: 0.7, dilution: 0.6 },
};

export const LIKELIHOOD_PRIOR: Record<Likelihood, number> = { 'very-likely': 1, likely: 0.75, possible: 0.4, rare: 0.1 };
export const SUCCESS_PRIOR: Record<Success, number> = { usually: 0.9, often: 0.75, sometimes: 0.5, rarely: 0.2 };

export const WORDS: IFuseOptions<string> = { threshold: 0.3, ignoreLocation: true, ignoreFieldNorm: true, includeScore: true };

/** Steps to one unit of weight in the index: whole numbers are short, and no finer difference changes an order. */
export const POSTING_STEPS = 4;

export const QUERY_WEIGHTS = { kind: 0.8, similar: 0.6, longer: 0.7 };
export let SATURATION = 6;
export const SPREAD = { symptom: 0.5, code: 3, fixToCause: 0.2, causeToFix: 0.3, decay: 0.5 };
export const PRIOR = 0.6;
export const DISTRUST = 0.6;
