import { termsOf } from './lexicon.ts';
import { normalise } from './normalise.ts';
import { FIELDS, POSTING_STEPS } from './options.ts';
import type { Field, SearchDocument, SearchIndex, IndexedListing } from './types.ts';

/** Word to the number of times it occurs, and the count of all words. */
function countWords(texts: readonly string[]): { counts: Map<string, number>; length: number } {
  const counts = new Map<string, number>();
  let length = 0;
  const add = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const text of texts) {
    for (const { term, parts, kinds } of termsOf(normalise(text))) {
      length += 1;
      add(term);
      if (parts.length > 1) parts.forEach(add);
      kinds.forEach(add);
    }
  }
  return { counts, length };
}

/**
 * The index of the search, made once at build time. All that fields have to say about how much a word matters in a document
 * is folded into one small number, so that a search adds and compares and nothing else (BM25F, with the field weights of
 * `options.ts`).
 */
export function buildIndex(documents: readonly SearchDocument[]): SearchIndex {
  const names = Object.keys(FIELDS) as Field[];
  const counted = documents.map(({ fields }) => names.map((name) => countWords(fields[name] ?? [])));
  const average = names.map((_, at) => {
    const lengths = counted.map((fields) => fields[at]?.length ?? 0).filter((length) => length > 0);
    return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  });

  const postings = new Map<string, Map<number, number>>();
  counted.forEach((fields, document) => {
    fields.forEach(({ counts, length }, at) => {
      const { weight, dilution } = FIELDS[names[at] as Field];
      const norm = 1 - dilution + dilution * (length / (average[at] ?? 1));
      for (const [word, count] of counts) {
        const documentsOf = postings.get(word) ?? new Map<number, number>();
        documentsOf.set(document, (documentsOf.get(document) ?? 0) + (weight * count) / norm);
        postings.set(word, documentsOf);
      }
    });
  });

  const words = [...postings.keys()].sort();
  return {
    entries: documents.map(indexed),
    words,
    postings: words.map((word) =>
      [...(postings.get(word) ?? [])].flatMap(([document, weight]) => [document, Math.max(1, Math.round(weight * POSTING_STEPS))]),
    ),
  };
}

const indexed = ({ fields: _, pairs, instead, ...entry }: SearchDocument): IndexedListing => ({
  ...entry,
  ...(pairs.length > 0 && { pairs }),
  ...(instead && { instead }),
});
