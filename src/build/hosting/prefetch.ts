import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LINK = /<a [^>]*data-prefetch[^>]*>/;
const SHEET = /<link rel="stylesheet" href="([^"]+)">/g;

const sheetsIn = (html: string): string[] =>
  [...html.matchAll(SHEET)].map(([, address = '']) => address);

/**
 * Return the home page with its browser told to fetch the style sheets of the page that the link marked `data-prefetch` leads
 * to: a page is painted only once its style sheets are there. The page itself when no link is marked.
 *
 * @param read Returns the HTML of the page at an address of the site.
 */
export function withPrefetch(home: string, read: (address: string) => string): string {
  const target = /href="([^"?#]+)/.exec(LINK.exec(home)?.[0] ?? '')?.[1];
  if (target === undefined) return home;
  const here = sheetsIn(home);
  const links = sheetsIn(read(target))
    .filter((address) => !here.includes(address))
    .map((address) => `<link rel="prefetch" as="style" href="${address}">`);
  return home.replace('</head>', `${links.join('')}</head>`);
}

/** Write the home page of a built site with `withPrefetch`. */
export function prefetchFromHome(dist: string, base: string): void {
  const file = join(dist, 'index.html');
  const read = (address: string): string =>
    readFileSync(join(dist, address.slice(base.length), 'index.html'), 'utf8');
  writeFileSync(file, withPrefetch(readFileSync(file, 'utf8'), read));
}
