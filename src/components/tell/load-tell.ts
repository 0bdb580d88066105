import type { PhraseTable } from '../../lib/proposals/phrase-table.ts';
import { PHRASES_URL } from '../../lib/proposals/phrases-url.ts';
import { createTextReader } from '../../lib/proposals/propose.ts';
import { Tell } from './Tell.tsx';

/** Load what is needed to tell facts: one file and its table, when somebody wants to. */
export async function loadTell() {
  const response = await fetch(PHRASES_URL);
  if (!response.ok) throw new Error(response.statusText);
  const table = (await response.json()) as PhraseTable;
  return { Tell, facts: table.facts, reader: createTextReader(table) };
}
