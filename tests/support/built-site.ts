import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PublicKnowledge } from '../../src/lib/knowledge/export.ts';

/** Folder of the built site, with a slash at the end. */
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Files of the built site with an ending such as `.html`: paths from its root, sorted, at least one. */
export function builtFiles(ending: string): string[] {
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error('The site is not built: run `npm run build` first.');
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .sort();
}

/** The text of a built file. */
export const readBuilt = (file: string): string => readFileSync(join(DIST, file), 'utf8');

/** The address at which a built page is served, from the site's root. */
export const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** Addresses of all built pages, sorted. The one-file edition is a download and no page of the site. */
export const builtPages = (): string[] =>
  builtFiles('.html')
    .filter((file) => file !== 'reconnect.html')
    .map(addressOf)
    .sort();

/** The open data of the built site. */
export const builtKnowledge = (): PublicKnowledge =>
  JSON.parse(readBuilt('knowledge.json')) as PublicKnowledge;
