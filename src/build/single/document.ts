import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { encode85 } from '../../runtime/single/base85.ts';
import type { Contents } from '../../runtime/single/packed.ts';
import type { Site } from './read-site.ts';
import { takeFarRepeats } from './take-far-repeats.ts';

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The names by which components reach the world, and their replacements in a file. See `src/runtime/single`. */
export const STAND_INS = { location: 'siteLocation', history: 'siteHistory', fetch: 'siteFetch' };

/** Text for a browser without scripts. */
const noscript = (site: string): string =>
  `<noscript><p>This edition of ${site} needs scripts. The website works without them.</p></noscript>`;

/**
 * Write the one-file edition as a document. Its policy admits its own scripts and styles by their hashes, and no
 * connection at all.
 *
 * @param code Script that shows the pages: compressed with them.
 * @param boot Script that unpacks the rest and starts it.
 * @param name Name of the site.
 */
export function singleDocument(
  { packed, frame, styles }: Site,
  code: string,
  boot: string,
  icon: string,
  name: string,
): string {
  // Within a script element, its end tag would end it.
  const script = boot.replaceAll('</script', '<\\/script');
  const sheets = [...styles].map(([name, css]) => ({ name, css: css.trim() }));
  const extra = 'astro-island{display:contents}';
  const everyPage = Object.values(packed.pages);
  const isEverywhere = ({ name }: { name: string }): boolean =>
    everyPage.every((page) => page.styles.includes(name));
  const contents: Contents = {
    code,
    packed,
    styles: sheets.filter((sheet) => !isEverywhere(sheet)).map(({ name, css }) => [name, css]),
  };
  const data = encode85(
    gzipSync(takeFarRepeats(Buffer.from(JSON.stringify(contents))), { level: 9 }),
  );
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)} ${hash(code)}`,
    `style-src ${[extra, ...sheets.map(({ css }) => css)].map(hash).join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="color-scheme" content="light dark"><title>${name}</title>`,
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">`,
    ...sheets
      .filter(isEverywhere)
      .map(({ name, css }) => `<style data-name="${name}">${css}</style>`),
    `<style>${extra}</style></head><body>`,
    `${frame.before}<h1>One moment…</h1>${noscript(name)}${frame.after}`,
    `<script type="text/plain" id="packed">${data}</script>`,
    `<script>${script}</script></body></html>\n`,
  ].join('\n');
}
