import { fetchJson } from '../../lib/case/fetch-model.ts';
import type { PhraseTable } from '../../lib/proposals/phrase-table.ts';
import { PHRASES_URL } from '../../lib/proposals/phrases-url.ts';
import { createTextReader } from '../../lib/proposals/propose.ts';

/** Load what reads a person’s own words: its table is fetched when somebody gives some. */
export async function loadTextReader() {
  const table = await fetchJson<PhraseTable>(PHRASES_URL);
  return { facts: table.facts, reader: createTextReader(table) };
}
