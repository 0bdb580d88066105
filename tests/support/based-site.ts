import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path under which `npm run build:base` hosts the site. */
export const BASE = '/reconnect/';

/** Folder of that site, with a slash at the end. */
export const BASED = fileURLToPath(new URL('../../test-results/base/', import.meta.url));

/** List its files: paths from its root, sorted. */
export function basedFiles(): string[] {
  if (!existsSync(join(BASED, 'sw.js')))
    throw new Error('There is no site under a base: run `npm run build:base` first.');
  return readdirSync(BASED, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(BASED.length).replaceAll('\\', '/'))
    .sort();
}

/** Read one of them. */
export const readBased = (file: string): string => readFileSync(join(BASED, file), 'utf8');
