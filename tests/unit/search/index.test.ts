import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/lib/search/build-index.ts';
import { PASSING } from '../../../src/lib/search/options.ts';
import { MAX_WEIGHT, packPostings, unpackPostings } from '../../../src/lib/search/postings.ts';
import { VocabularySchema } from '../../../src/lib/schema/vocabulary.ts';
import type { SearchDocument } from '../../../src/lib/search/search-index.ts';

const VOCABULARY = VocabularySchema.parse({ warmUp: 'lamp', stopWords: ['the'] });
const entry = (id: string, about: string, rest = ''): SearchDocument => ({
  listing: { kind: 'fix', id, title: about, summary: '' },
  text: { about: [about], rest: [rest] },
});

describe('packPostings', () => {
  it('comes back as it went in, up to the largest weight', () => {
    const postings = fc
      .uniqueArray(fc.nat(2000))
      .chain((places) =>
        fc.tuple(
          ...places
            .sort((a, b) => a - b)
            .map((place) => fc.tuple(fc.constant(place), fc.integer({ min: 1, max: 99 }))),
        ),
      );
    fc.assert(
      fc.property(postings, (list) => {
        expect(unpackPostings(packPostings(list))).toEqual(
          list.map(([place, weight]) => [place, Math.min(MAX_WEIGHT, weight)]),
        );
      }),
    );
  });
});

describe('buildIndex', () => {
  it('weighs what a page is about more than what it mentions', () => {
    const { words, postings } = buildIndex(
      [entry('a', 'spark'), entry('b', 'lamp', 'spark')],
      VOCABULARY,
    );
    const [first, second] = unpackPostings(postings[words.indexOf('spark')] ?? []);
    expect(first?.[0]).toBe(0);
    expect(second?.[0]).toBe(1);
    expect(first?.[1]).toBeGreaterThan(second?.[1] ?? Infinity);
  });

  it('leaves out what many entries mention in passing, and keeps it where it matters', () => {
    const many = Array.from({ length: PASSING.entries + 1 }, (_, at) =>
      entry(`p${at}`, 'lamp', 'spark'),
    );
    const { words, postings } = buildIndex([entry('a', 'spark'), ...many], VOCABULARY);
    expect(unpackPostings(postings[words.indexOf('spark')] ?? []).map(([place]) => place)).toEqual([
      0,
    ]);
  });

  it('is plain JSON, the same every time', () => {
    const index = buildIndex([entry('a', 'spark'), entry('b', 'lamp')], VOCABULARY);
    expect(JSON.parse(JSON.stringify(index))).toEqual(
      buildIndex([entry('a', 'spark'), entry('b', 'lamp')], VOCABULARY),
    );
  });
});
