import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listingUrl } from '../../src/lib/search/listing-url.ts';
import type { SearchIndex } from '../../src/lib/search/search-index.ts';
import { addressOf, builtFiles, DIST, readBuilt } from '../support/built-site.ts';
import { parse } from '../support/parse.ts';
import { urlsIn } from '../support/urls-in.ts';

const SITE = 'https://site.invalid';
const LINKS = '[href], [src], [action]';

const pages = builtFiles('.html').map((file) => {
  const document = parse(readBuilt(file));
  return {
    address: addressOf(file),
    ids: new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)),
    links: [...document.querySelectorAll(LINKS)].map(
      (element) =>
        element.getAttribute('href') ??
        element.getAttribute('src') ??
        element.getAttribute('action') ??
        '',
    ),
  };
});
const idsOf = new Map(pages.map(({ address, ids }) => [address, ids]));

const isFile = (address: string): boolean =>
  statSync(join(DIST, address), { throwIfNoEntry: false })?.isFile() ?? false;

/** Why a link leads nowhere, or null when it leads somewhere or to another site. */
function fault(link: string, from: string): string | null {
  const { origin, pathname, hash } = new URL(link, SITE + from);
  if (origin !== SITE) return null;
  const ids = idsOf.get(decodeURI(pathname));
  if (!ids) return isFile(pathname) ? null : 'no such page';
  const id = decodeURIComponent(hash.slice(1));
  return id === '' || ids.has(id) ? null : 'no such place on that page';
}

describe('every internal link leads to a page and a place that exist', () => {
  test('in all pages', () => {
    const broken = new Map<string, string>();
    for (const { address, links } of pages)
      for (const link of links) {
        const why = fault(link, address);
        if (why !== null) broken.set(link, `${link}: ${why}; linked from ${address}`);
      }
    expect([...broken.values()]).toEqual([]);
    expect(pages.flatMap(({ links }) => links).length).toBeGreaterThan(10 * pages.length);
  });

  test('in the open data', () => {
    const urls = urlsIn(JSON.parse(readBuilt('knowledge.json')));
    expect(urls.filter((url) => fault(url, '/') !== null)).toEqual([]);
    expect(urls.length).toBeGreaterThan(0);
  });

  test('in the search index', () => {
    const { listings } = JSON.parse(readBuilt('search.json')) as SearchIndex;
    const urls = listings.map(listingUrl);
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
