import { namedCodes, type NamedCode } from './search-codes.ts';
import type { Lexicon } from './lexicon.ts';
import { cleanQuery } from './normalise.ts';
import { COUNTS, MAX_QUERY_TERMS, TUNING, type Tuning } from './options.ts';

/** A query that has been read. */
export interface Query {
  /** The normalised text; empty when nothing was asked. */
  text: string;
  /** Words of the index with their weights. */
  words: ReadonlyMap<string, number>;
  codes: readonly NamedCode[];
  /** True where terms of another language were found: then a word that the index does not hold isn’t a typing error. */
  translated: boolean;
  /** Symptoms whose words it repeats, by id, each with how surely: 0 to 1. */
  said: ReadonlyMap<string, number>;
}

/** Dates and times of day, as logs and dialogs print them. */
const MOMENTS = /\b\d{1,4}[-/]\d{1,2}[-/]\d{1,4}\b|\b\d{1,2}:\d{2}(?::\d{2})?(?:[:.,]\d+)?\b/g;

/** Read what was typed or pasted. Never throws; a very long text is read from its start. */
export function readQuery(
  lexicon: Lexicon,
  typed: string,
  { kind: ofKind, part: ofPart }: Pick<Tuning, 'kind' | 'part'> = TUNING,
): Query {
  const text = cleanQuery(typed);
  const words = new Map<string, number>();
  const said = new Map<string, number>();
  const add = (word: string, weight: number): void => {
    words.set(word, Math.max(weight, words.get(word) ?? 0));
  };
  const translation = lexicon.translate(text);
  const codes = namedCodes(translation, lexicon);
  for (const { term, matter, kinds, weak, saidBy } of lexicon
    .termsOf(text.replace(MOMENTS, ' '))
    .slice(0, MAX_QUERY_TERMS)) {
    add(term, weak ? COUNTS.weak : 1);
    for (const kind of kinds) add(kind, ofKind);
    for (const part of matter) add(part, ofPart);
    for (const symptom of saidBy)
      said.set(symptom, Math.max(1 / saidBy.length, said.get(symptom) ?? 0));
  }
  for (const { number, kind } of codes) if (kind !== 'event') add(`0x${number.toString(16)}`, 1);
  return { text, words, codes, translated: translation !== text, said };
}
