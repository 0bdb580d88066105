import { describe, expect, test } from 'vitest';
import { listingsOf } from '../../src/lib/search/code-listing.ts';
import { listingUrl } from '../../src/lib/search/listing-url.ts';
import type { SearchIndex } from '../../src/lib/search/search-index.ts';
import { DIST, readBuilt } from '../support/built-site.ts';
import { readLinks } from '../support/link-faults.ts';
import { urlsIn } from '../support/urls-in.ts';

const { pages, fault, broken } = readLinks(DIST);

describe('every internal link leads to a page and a place that exist', () => {
  test('in all pages', () => {
    expect(broken()).toEqual([]);
    expect(pages.flatMap(({ links }) => links).length).toBeGreaterThan(10 * pages.length);
  });

  test('in the open data', () => {
    const urls = urlsIn(JSON.parse(readBuilt('knowledge.json')));
    expect(urls.filter((url) => fault(url, '/') !== null)).toEqual([]);
    expect(urls.length).toBeGreaterThan(0);
  });

  test('in the search index', () => {
    const index = JSON.parse(readBuilt('search.json')) as SearchIndex;
    const urls = listingsOf(index).map(listingUrl);
    expect(urls.filter((url) => fault(url, '/') !== null)).toEqual([]);
    expect(urls.length).toBeGreaterThan(0);
  });

  test('and a link that leads nowhere is noticed', () => {
    expect(fault('/no-such-page/', '/')).toBe('no such page');
    expect(fault('/codes', '/')).toBe('no such page');
    expect(fault('#no-such-id', '/fixes/')).toBe('no such place on that page');
    expect(fault('/fixes/#main', '/')).toBeNull();
  });
});
