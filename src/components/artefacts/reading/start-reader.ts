import type { SiteMeta } from '../../../lib/domain/site-constants.ts';
import type { ReadingTable } from '../../../lib/readings/readings.ts';
import { READINGS_URL } from '../readings-url.ts';
import type { ArtefactReader } from './artefact-reader.ts';
import { readInWorker } from './read-in-worker.ts';

/** Fetch the table and start what reads: the first file or text needs both. Rejects where the table cannot be fetched. */
export async function startReader(script: string | null): Promise<ArtefactReader> {
  const response = await fetch(READINGS_URL);
  if (!response.ok) throw new Error(response.statusText);
  const setup = { table: (await response.json()) as ReadingTable, script };
  // The one-file edition admits its own scripts by their hashes, so it can start no worker. The site can, and does without
  // the readers in the page.
  return (import.meta as SiteMeta).env?.SITE_SINGLE === true
    ? (await import('./read-here.ts')).readHere(setup)
    : readInWorker(setup);
}
