import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saferFirst, varied } from '../../../src/lib/search/order.ts';
import type { Listing } from '../../../src/lib/search/search-index.ts';

const listing = (id: string, change: Partial<Listing> = {}): Listing => ({
  kind: 'fix',
  id,
  title: id,
  summary: '',
  ...change,
});
const ids = (list: readonly Listing[]): string[] => list.map(({ id }) => id);

describe('varied', () => {
  const pages = [
    { listing: listing('a1', { causes: ['a'] }), score: 10 },
    { listing: listing('a2', { causes: ['a'] }), score: 9.5 },
    { listing: listing('b1', { causes: ['b'] }), score: 9 },
    { listing: listing('c1', { causes: ['c'] }), score: 2 },
  ];

  it('lets another cause go before a second page for the same one when they are close', () => {
    expect(ids(varied(pages, 9))).toEqual(['a1', 'b1', 'a2', 'c1']);
  });

  it('gives no more than the limit', () => {
    expect(varied(pages, 2)).toHaveLength(2);
  });
});

describe('saferFirst', () => {
  const safe = listing('safe');
  const bad = listing('bad', { instead: 'safe', verdict: 'dangerous' });
  const other = listing('other');

  it('puts the safer fix before advice to avoid, even when it was not found', () => {
    expect(ids(saferFirst([bad, other], [safe, bad, other]))).toEqual(['safe', 'bad', 'other']);
  });

  it('moves nothing when the safer fix leads already', () => {
    expect(ids(saferFirst([safe, other, bad], [safe, bad, other]))).toEqual([
      'safe',
      'other',
      'bad',
    ]);
  });

  it('keeps every page once and never lets advice to avoid lead, in whatever order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([safe, bad, other], { minLength: 1 }), (order) => {
        const result = saferFirst(order, [safe, bad, other]);
        expect(new Set(result).size).toBe(result.length);
        expect(result).toEqual(expect.arrayContaining(order));
        expect(result[0]).not.toBe(bad);
      }),
    );
  });
});
