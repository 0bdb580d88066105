import { fetchJson } from '../../../lib/case/fetch-model.ts';
import type { SiteMeta } from '../../../lib/domain/site-constants.ts';
import type { ReadingTable } from '../../../lib/readings/readings.ts';
import { READINGS_URL } from '../readings-url.ts';
import type { ArtefactReader } from './artefact-reader.ts';
import { readInWorker } from './read-in-worker.ts';

/** Fetch the table and start what reads: the first file or text needs both. Rejects where the table cannot be fetched. */
export async function startReader(script: string | null): Promise<ArtefactReader> {
  const setup = { table: await fetchJson<ReadingTable>(READINGS_URL), script };
  // The one-file edition admits its own scripts by their hashes, so it can start no worker. The site can, and does without
  // the readers in the page.
  return (import.meta as SiteMeta).env?.SITE_SINGLE === true
    ? (await import('./read-here.ts')).readHere(setup)
    : readInWorker(setup);
}
