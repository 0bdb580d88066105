import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Packed } from '../../runtime/single/packed.ts';
import { withoutParts } from '../../runtime/single/fix-parts.ts';
import { takeRepeats } from '../../runtime/single/repeats.ts';
import { readPage } from './read-page.ts';

/** A built site, taken apart for the one-file edition. */
export interface Site {
  packed: Packed;
  /** The frame of every page: what is before and after the content of `<main>`, within `<body>`. */
  frame: { before: string; after: string };
  /** Style sheets by name. */
  styles: Map<string, string>;
}

/**
 * Pages that the edition does without: positions in the tree are steps of the troubleshooter there, and the flowchart brings
 * its parts to one page.
 */
const LEFT_OUT = /^(troubleshoot\/.+\/|whole-flowchart\/|404)/;
const pathOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/**
 * Read a built site.
 *
 * @param base Path under which it is hosted.
 */
export function readSite(dist: string, base: string): Site {
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const pages = new Map(
    files
      .filter((file) => file.endsWith('index.html') && !LEFT_OUT.test(file))
      .map((file) => [base + pathOf(file), readPage(read(file))]),
  );
  const home = pages.get(base);
  if (!home) throw new Error('The site is not built: run `npm run build` first.');
  const names = new Set([...pages.values()].flatMap(({ styles }) => styles));
  const { texts, repeats } = takeRepeats([...pages.values()].map(({ main }) => main));
  return {
    packed: {
      pages: Object.fromEntries(
        [...pages].map(([path, { title, main, styles }], at) => [
          path,
          { title, main: texts[at] ?? main, styles },
        ]),
      ),
      repeats,
      files: Object.fromEntries(
        files
          .filter((file) => /^(?:(?:search|languages)|details\/.+)\.json$/.test(file))
          .map((file) => [base + file, withoutParts(base + file, read(file))]),
      ),
    },
    frame: { before: home.before, after: home.after },
    styles: new Map([...names].map((name) => [name, read(`_astro/${name}`)])),
  };
}
