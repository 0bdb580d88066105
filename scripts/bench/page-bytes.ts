import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LINKED =
  /<link[^>]+rel="(?:stylesheet|modulepreload)"[^>]*>|<script[^>]+src="[^"]+"[^>]*>|<astro-island[^>]*>/g;
const ADDRESS = /(?:href|src|component-url|renderer-url)="([^"]+)"/g;
const IMPORT = /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g;

/**
 * Bytes of a first visit to a built page, compressed: its HTML and every stylesheet and module that it names, with what
 * those import. Images and fonts are left out, as is what scripts fetch later.
 *
 * @param dist Folder of a built site.
 * @param file Path of the page in it.
 */
export function pageBytes(dist: string, file: string): number {
  const html = readFileSync(join(dist, file), 'utf8');
  const seen = new Set<string>();
  const take = (path: string): number => {
    if (seen.has(path) || !existsSync(join(dist, path))) return 0;
    seen.add(path);
    const text = readFileSync(join(dist, path));
    const inner = path.endsWith('.js')
      ? [...text.toString().matchAll(IMPORT)].map(([, to = '']) => join(dirname(path), to))
      : [];
    return gzipSync(text).length + inner.reduce((sum, one) => sum + take(one), 0);
  };
  const linked = [...html.matchAll(LINKED)].flatMap(([tag]) =>
    [...tag.matchAll(ADDRESS)].flatMap(([, address = '']) =>
      address.startsWith('/') ? [address.slice(1)] : [],
    ),
  );
  return gzipSync(html).length + linked.reduce((sum, one) => sum + take(one), 0);
}
