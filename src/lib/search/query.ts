import { namedCodes, type NamedCode } from './codes.ts';
import { termsOf } from './lexicon.ts';
import { cleanQuery } from './normalise.ts';
import { MAX_QUERY_TERMS, QUERY_WEIGHTS } from './options.ts';

/** A query, understood. */
export interface Query {
  /** The normalised text; empty when nothing was asked. */
  text: string;
  /** Word to how much it counts. Words that start with a tilde are kinds of thing. */
  words: Map<string, number>;
  codes: NamedCode[];
}

/** Understands what was typed or pasted. Never throws; very long texts are read from their start. */
export function readQuery(typed: string): Query {
  const text = cleanQuery(typed);
  const words = new Map<string, number>();
  const add = (word: string, weight: number): void => void words.set(word, Math.max(weight, words.get(word) ?? 0));
  for (const { term, kinds } of termsOf(text).slice(0, MAX_QUERY_TERMS)) {
    add(term, 1);
    for (const kind of kinds) add(kind, QUERY_WEIGHTS.kind);
  }
  return { text, words, codes: namedCodes(text) };
}
