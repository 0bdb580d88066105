import { namedCodes, type NamedCode } from './search-codes.ts';
import type { Lexicon } from './lexicon.ts';
import { cleanQuery } from './normalise.ts';
import { COUNTS, MAX_QUERY_TERMS } from './options.ts';

/** A query that has been read. */
export interface Query {
  /** The normalised text; empty when nothing was asked. */
  text: string;
  /** Words of the index with their weights. */
  words: ReadonlyMap<string, number>;
  codes: readonly NamedCode[];
}

/** Read what was typed or pasted. Never throws; a very long text is read from its start. */
export function readQuery(lexicon: Lexicon, typed: string): Query {
  const text = cleanQuery(typed);
  const words = new Map<string, number>();
  const add = (word: string, weight: number): void => {
    words.set(word, Math.max(weight, words.get(word) ?? 0));
  };
  const codes = namedCodes(lexicon.translate(text), lexicon);
  for (const { term, kinds, weak } of lexicon.termsOf(text).slice(0, MAX_QUERY_TERMS)) {
    add(term, weak ? COUNTS.weak : 1);
    for (const kind of kinds) add(kind, COUNTS.kind);
  }
  for (const { number, kind } of codes) if (kind !== 'event') add(`0x${number.toString(16)}`, 1);
  return { text, words, codes };
}
