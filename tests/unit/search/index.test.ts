import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/lib/search/build-index.ts';
import { PASSING } from '../../../src/lib/search/options.ts';
import { MAX_WEIGHT, packPostings, unpackPostings } from '../../../src/lib/search/postings.ts';
import { VocabularySchema } from '../../../src/lib/schema/vocabulary.ts';
import { listingsOf } from '../../../src/lib/search/code-listing.ts';
import { searchDocuments } from '../../../src/lib/search/documents.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import type { Listing, SearchDocument, SearchIndex } from '../../../src/lib/search/search-index.ts';
import { packWords, unpackWords } from '../../../src/lib/search/word-list.ts';

const VOCABULARY = VocabularySchema.parse({ warmUp: 'lamp', stopWords: ['the'] });
const entry = (id: string, about: string, rest = ''): SearchDocument => ({
  listing: { kind: 'fix', id, title: about, summary: '' },
  text: { about: [about], rest: [rest] },
});

const postings = fc
  .uniqueArray(fc.nat(2000))
  .chain((places) =>
    fc.tuple(
      ...places
        .sort((a, b) => a - b)
        .map((place) => fc.tuple(fc.constant(place), fc.integer({ min: 1, max: 99 }))),
    ),
  );

describe('packPostings', () => {
  it('comes back as it went in, up to the largest weight', () => {
    fc.assert(
      fc.property(fc.array(postings, { maxLength: 5 }), (lists) => {
        expect(unpackPostings(packPostings(lists))).toEqual(
          lists.map((list) => list.map(([place, weight]) => [place, Math.min(MAX_WEIGHT, weight)])),
        );
      }),
    );
  });
});

describe('packWords', () => {
  it('comes back as it went in', () => {
    const words = fc
      .uniqueArray(fc.stringMatching(/^[a-z0-9~.-]{1,14}$/))
      .map((list) => list.sort());
    fc.assert(
      fc.property(words, (list) => {
        expect(unpackWords(packWords(list))).toEqual(list);
      }),
    );
  });
});

/** Look the places and weights of a word up. */
const weightsOf = ({ words, postings: packed }: SearchIndex, word: string) =>
  unpackPostings(packed)[unpackWords(words).indexOf(word)] ?? [];

describe('packCodes', () => {
  it('comes back as it went in, after the entries', () => {
    const documents = searchDocuments(knowledgeFromDisk(process.cwd()));
    const listings = documents.map(({ listing }) => listing);
    const isCode = ({ kind }: Listing): boolean => kind === 'code';
    expect(listingsOf(buildIndex(documents.toReversed(), VOCABULARY))).toEqual([
      ...listings.filter((one) => !isCode(one)).toReversed(),
      ...listings.filter(isCode).toReversed(),
    ]);
  });
});

describe('buildIndex', () => {
  it('weighs what a page is about more than what it mentions', () => {
    const index = buildIndex([entry('a', 'spark'), entry('b', 'lamp', 'spark')], VOCABULARY);
    const [first, second] = weightsOf(index, 'spark');
    expect(first?.[0]).toBe(0);
    expect(second?.[0]).toBe(1);
    expect(first?.[1]).toBeGreaterThan(second?.[1] ?? Infinity);
  });

  it('leaves out what many entries mention in passing, and keeps it where it matters', () => {
    const many = Array.from({ length: PASSING.entries + 1 }, (_, at) =>
      entry(`p${at}`, 'lamp', 'spark'),
    );
    const index = buildIndex([entry('a', 'spark'), ...many], VOCABULARY);
    expect(weightsOf(index, 'spark').map(([place]) => place)).toEqual([0]);
  });

  it('is plain JSON, the same every time', () => {
    const index = buildIndex([entry('a', 'spark'), entry('b', 'lamp')], VOCABULARY);
    expect(JSON.parse(JSON.stringify(index))).toEqual(
      buildIndex([entry('a', 'spark'), entry('b', 'lamp')], VOCABULARY),
    );
  });
});
