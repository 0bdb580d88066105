import type { Knowledge } from '../model/knowledge.ts';
import { searchDocuments } from './documents.ts';
import type { VocabularyData } from '../schema/vocabulary.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { sayingsOf } from './sayings.ts';
import { normalise } from './normalise.ts';
import { PASSING, TEXT_WEIGHTS, WEIGHT_LEVELS } from './options.ts';
import { MAX_WEIGHT, packPostings, type Posting } from './postings.ts';
import { packCodes } from './code-listing.ts';
import { packWords } from './word-list.ts';
import type { SearchDocument, SearchIndex, SearchText } from './search-index.ts';

/** Round a weight up to a level. */
const levelOf = (weight: number): number =>
  WEIGHT_LEVELS.find((level) => weight <= level) ?? MAX_WEIGHT;

/** Weigh the words of a document. */
function weighWords(text: SearchText, lexicon: Lexicon): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of ['about', 'rest'] as const) {
    for (const sentence of text[part]) {
      for (const { term, matter, kinds } of lexicon.termsOf(normalise(sentence))) {
        // A phrase is found as a whole, by its kind and by each of its words.
        for (const word of part === 'about' ? [term, ...matter, ...kinds] : [term, ...matter])
          weights.set(word, (weights.get(word) ?? 0) + TEXT_WEIGHTS[part]);
      }
    }
  }
  return weights;
}

/**
 * Build the index of the search, once at build time: plain JSON, the same for the same documents. All that the texts say about
 * how much a word matters on a page is folded into one small number.
 */
export function buildIndex(
  unsorted: readonly SearchDocument[],
  vocabulary: VocabularyData,
): SearchIndex {
  const isCode = ({ listing }: SearchDocument): boolean => listing.code !== undefined;
  const documents = [...unsorted.filter((one) => !isCode(one)), ...unsorted.filter(isCode)];
  const lexicon = createLexicon(vocabulary, sayingsOf(documents.map(({ listing }) => listing)));
  const postings = new Map<string, Posting[]>();
  documents.forEach(({ text }, place) => {
    for (const [word, weight] of weighWords(text, lexicon)) {
      const found = postings.get(word);
      if (found) found.push([place, levelOf(weight)]);
      else postings.set(word, [[place, levelOf(weight)]]);
    }
  });

  const listings = documents.map(({ listing }) => listing);
  const isEntry = ([place]: Posting): boolean => listings[place]?.kind !== 'code';
  for (const [word, found] of postings) {
    if (found.filter(isEntry).length <= PASSING.entries) continue;
    postings.set(
      word,
      found.filter((posting) => posting[1] > PASSING.weight),
    );
  }

  const words = [...postings.keys()].sort();
  return {
    entries: listings.filter(({ code }) => code === undefined),
    codes: packCodes(listings),
    words: packWords(words),
    postings: packPostings(words.map((word) => postings.get(word) ?? [])),
    vocabulary,
  };
}

/** Build the index of everything that the site knows. */
export const searchIndex = (knowledge: Knowledge): SearchIndex =>
  buildIndex(searchDocuments(knowledge), knowledge.vocabulary);
