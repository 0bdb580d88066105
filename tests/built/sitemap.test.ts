import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { builtKnowledge, readBuilt } from '../support/built-site.ts';
import { knowledgeFromDisk } from '../../src/lib/knowledge/from-disk.ts';
import { pageHeads } from '../support/page-heads.ts';

const xml = (file: string) =>
  new new Window().DOMParser().parseFromString(readBuilt(file), 'application/xml');
const heads = pageHeads();
const origin = new URL(heads[0]!.canonical).origin;

test('the sitemap names every page to land on, and no other', () => {
  const named = [...xml('sitemap.xml').querySelectorAll('urlset > url > loc')].map(
    (loc) => loc.textContent,
  );
  const wanted = heads.filter(({ noindex }) => !noindex).map(({ canonical }) => canonical);
  expect([...named].sort()).toEqual([...wanted].sort());
  expect(named).toContain(`${origin}/fixes/keep-host-awake/`);
  expect(named).not.toContain(`${origin}/404/`);
  expect(named.filter((address) => /\/troubleshoot\/./.test(address))).toEqual([]);
});

test('it says when each entry was last reviewed', () => {
  const text = readBuilt('sitemap.xml');
  for (const fix of builtKnowledge().fixes)
    expect(text).toContain(`<loc>${origin}${fix.url}</loc><lastmod>${fix.reviewed}</lastmod>`);
});

test('robots.txt names the sitemap', () => {
  expect(readBuilt('robots.txt')).toContain(`\nSitemap: ${origin}/sitemap.xml\n`);
});

test('the feed is sound Atom', () => {
  const document = xml('changes.atom');
  const feed = document.documentElement;
  expect([feed.tagName.toLowerCase(), feed.getAttribute('xmlns')]).toEqual([
    'feed',
    'http://www.w3.org/2005/Atom',
  ]);
  for (const name of ['id', 'title', 'updated', 'author > name'])
    expect(document.querySelector(`feed > ${name}`)?.textContent, name).toBeTruthy();
  expect(document.querySelector('feed > link[rel="self"]')?.getAttribute('href')).toBe(
    `${origin}/changes.atom`,
  );
  const entries = [...document.querySelectorAll('feed > entry')];
  expect(entries.length).toBeGreaterThan(0);
  const ids = entries.map((entry) => entry.querySelector('id')?.textContent ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  const page = readBuilt('changes/index.html');
  for (const entry of entries) {
    expect(entry.querySelector('updated')?.textContent).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
    expect(entry.querySelector('content')?.textContent).toBeTruthy();
    const address = new URL(
      entry.querySelector('link[rel="alternate"]')?.getAttribute('href') ?? '',
    );
    expect(address.pathname).toBe('/changes/');
    expect(page).toContain(`id="${address.hash.slice(1)}"`);
  }
  // Of one day the order is that of the file, where the most important is written first.
  const { changes } = knowledgeFromDisk(process.cwd());
  expect(ids.map((id) => new URL(id).hash)).toEqual(changes.map(({ id }) => `#${id}`));
});
