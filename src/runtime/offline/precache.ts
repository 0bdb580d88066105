import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file that the service worker stores ahead, as workbox wants it. */
export interface PrecacheEntry {
  /** Address relative to the site’s root. */
  url: string;
  /** Hash of the content; null where the name has one. */
  revision: string | null;
}

/** Bytes, after gzip, that a first visit may fetch to work offline later. */
export const PRECACHE_BUDGET = 1_700_000;

/** Long pages that are never stored ahead: one is of use only where it can be downloaded, one is there in parts. */
const NEVER = /^(script|whole-flowchart)\//;
/** Pages to store in advance, the most needed first: after the budget, the rest is stored when it is visited. */
const ORDER: readonly RegExp[] = [
  /^_astro\/.+\.(css|js)$/,
  /^([^/]+\/)?index\.html$/,
  /^((search|languages)\.json|manifest\.webmanifest|[^/]+\.(svg|ico))$/,
  /^details\/.+\.json$/,
  /^flowchart\/.+\/index\.html$/,
  /^fixes\/.+\/index\.html$/,
  /^causes\/.+\/index\.html$/,
  /^symptoms\/.+\/index\.html$/,
  /^checks\/.+\/index\.html$/,
];

/** List the files of a built site that are worth storing ahead, the most needed first. */
export function worthStoring(files: readonly string[]): string[] {
  const candidates = files.filter((file) => !NEVER.test(file)).sort();
  return ORDER.flatMap((kind) => candidates.filter((file) => kind.test(file)));
}

/** Choose the files of a built site to store in advance, and sum their bytes over the wire. */
export function precache(
  dist: string,
  budget = PRECACHE_BUDGET,
): { entries: PrecacheEntry[]; bytes: number; left: number } {
  const files = worthStoring(
    readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) =>
      file.replaceAll('\\', '/'),
    ),
  );
  const entries: PrecacheEntry[] = [];
  let bytes = 0;
  for (const file of files) {
    const content = readFileSync(join(dist, file));
    const size = gzipSync(content).length;
    if (bytes + size > budget) break;
    bytes += size;
    entries.push({
      url: file.replace(/(^|\/)index\.html$/, '$1') || './',
      revision: file.startsWith('_astro/') ? null : hash(content),
    });
  }
  return { entries, bytes, left: files.length - entries.length };
}

const hash = (content: Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);
