import type { PrecacheEntry } from '../../src/runtime/offline/precache.ts';

/** Read from a built service worker what it stores ahead. */
export function storedAhead(worker: string): PrecacheEntry[] {
  const [, list] = /^const PRECACHE=(\[[^\]]+\])/.exec(worker) ?? [];
  if (list === undefined) throw new Error('The service worker has no list of what it stores.');
  return JSON.parse(list) as PrecacheEntry[];
}
