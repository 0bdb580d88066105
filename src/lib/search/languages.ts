import type { VocabularyData } from '../schema/vocabulary.ts';
import type { SearchIndex } from './search-index.ts';

/** Terms of other languages, by what they mean here. They travel apart from the index. */
export type Languages = VocabularyData['terms'];

/** Take the terms of other languages out of an index. */
export const withoutLanguages = (index: SearchIndex): SearchIndex => withLanguages(index, {});

/** Put the terms of other languages into an index. */
export const withLanguages = (index: SearchIndex, terms: Languages): SearchIndex => ({
  ...index,
  vocabulary: { ...index.vocabulary, terms },
});
