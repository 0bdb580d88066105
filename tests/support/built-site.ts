import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PublicKnowledge } from '../../src/lib/knowledge/export-schema.ts';

/** Folder of the built site, with a slash at the end. */
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** List the files of the built site with an ending such as `.html`: paths from its root, sorted, at least one. */
export function builtFiles(ending: string): string[] {
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error('The site is not built: run `npm run build` first.');
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .sort();
}

/** Read a built file. */
export const readBuilt = (file: string): string => readFileSync(join(DIST, file), 'utf8');

/** Return the address at which a built page is served, from the site's root. */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** List the addresses of all built pages, sorted. The one-file edition is a download, not a page. */
export const builtPages = (): string[] =>
  builtFiles('.html')
    .filter((file) => file !== 'reconnect.html')
    .map(addressOf)
    .sort();

/** Read the open data of the built site. */
export const builtKnowledge = (): PublicKnowledge =>
  JSON.parse(readBuilt('knowledge.json')) as PublicKnowledge;
