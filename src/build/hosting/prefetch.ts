import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LINK = /<a [^>]*data-prefetch[^>]*>/;
const SHEET = /<link rel="stylesheet" href="([^"]+)">/g;

const sheetsIn = (html: string): string[] =>
  [...html.matchAll(SHEET)].map(([, address = '']) => address);

/**
 * Condition that never holds: a browser fetches such a style sheet last, and applies it to nothing. The policy has a name for
 * style sheets, while some browsers take what is fetched by `rel=prefetch` for what no name allows.
 */
const NOT_YET = 'not all';

/** Rules by which a browser fetches a page ahead, whatever its headers say; one that does not know them goes without. */
const rulesFor = (address: string): string =>
  JSON.stringify({ prefetch: [{ urls: [address], eagerness: 'immediate' }] });

/** Return a page whose policy allows one more script. */
function withAllowed(html: string, script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const allowed = html.replace(/script-src 'self'/, (source) => `${source} 'sha256-${hash}'`);
  if (allowed === html)
    throw new Error('The home page has no policy that a script can be added to.');
  return allowed;
}

/**
 * Return the home page with its browser told to fetch the page that the link marked `data-prefetch` leads to, and its style
 * sheets: a page is painted only once they are there. The home page as it is when no link is marked.
 *
 * @param read Returns the HTML of the page at an address of the site.
 * @throws {Error} When the home page has no Content-Security-Policy for scripts.
 */
export function withPrefetch(home: string, read: (address: string) => string): string {
  // A browser takes what it has fetched only for the very same address.
  const target = /href="([^"#]+)/.exec(LINK.exec(home)?.[0] ?? '')?.[1]?.replaceAll('&amp;', '&');
  if (target === undefined) return home;
  const here = sheetsIn(home);
  const sheets = sheetsIn(read(target.replace(/\?.*/, '')))
    .filter((address) => !here.includes(address))
    .map((address) => `<link rel="stylesheet" media="${NOT_YET}" href="${address}">`);
  const rules = rulesFor(target);
  const added = [...sheets, `<script type="speculationrules">${rules}</script>`];
  return withAllowed(home, rules).replace('</head>', () => `${added.join('')}</head>`);
}

/** Write the home page of a built site with `withPrefetch`. */
export function prefetchFromHome(dist: string, base: string): void {
  const file = join(dist, 'index.html');
  const read = (address: string): string =>
    readFileSync(join(dist, address.slice(base.length), 'index.html'), 'utf8');
  writeFileSync(file, withPrefetch(readFileSync(file, 'utf8'), read));
}
