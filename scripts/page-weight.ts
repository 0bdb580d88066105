import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LINKED =
  /<link[^>]+rel="(?:stylesheet|modulepreload)"[^>]*>|<script[^>]+src="[^"]+"[^>]*>|<astro-island[^>]*>/g;
const ADDRESS = /(?:href|src|component-url|renderer-url)="([^"]+)"/g;
const IMPORT = /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g;

/** Bytes of a first visit to a page, after gzip. */
export interface Weight {
  /** HTML, styles and scripts. */
  all: number;
  /** Files of scripts. */
  script: number;
}

/** Sizes of files that many pages share, by path. */
const sizes = new Map<string, number>();
const sizeOf = (path: string): number => {
  const bytes = sizes.get(path) ?? gzipSync(readFileSync(path)).length;
  sizes.set(path, bytes);
  return bytes;
};

/**
 * List the files that a first visit to a built page loads besides its HTML: its style sheets and modules, also
 * those that it fetches for the next page, and their imports.
 * Images, fonts and later requests of scripts are left out.
 *
 * @param dist Folder of a built site.
 * @param html Of the page.
 * @returns Paths from the site's root.
 */
export function loadedWith(dist: string, html: string): string[] {
  const seen = new Set<string>();
  const take = (path: string): void => {
    if (seen.has(path) || !existsSync(join(dist, path))) return;
    seen.add(path);
    if (!path.endsWith('.js')) return;
    for (const [, to = ''] of readFileSync(join(dist, path), 'utf8').matchAll(IMPORT))
      take(join(dirname(path), to));
  };
  for (const [tag] of html.matchAll(LINKED))
    for (const [, address = ''] of tag.matchAll(ADDRESS))
      if (address.startsWith('/')) take(address.slice(1));
  return [...seen];
}

/**
 * Measure the weight of a first visit to a built page.
 *
 * @param dist Folder of a built site.
 * @param file Path of the page in it.
 */
export function pageWeight(dist: string, file: string): Weight {
  const html = readFileSync(join(dist, file), 'utf8');
  const weight: Weight = { all: gzipSync(html).length, script: 0 };
  for (const path of loadedWith(dist, html)) {
    const size = sizeOf(join(dist, path));
    weight.all += size;
    if (path.endsWith('.js')) weight.script += size;
  }
  return weight;
}
