import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../lib/knowledge/load.ts';
import { toPhraseTable } from '../../lib/proposals/phrase-table.ts';

/** Serve what reads the text of a person, and the list of facts: fetched when somebody tells what they know. */
export const GET: APIRoute = async () => Response.json(toPhraseTable(await loadKnowledge()));
