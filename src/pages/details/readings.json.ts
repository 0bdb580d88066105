import type { APIRoute } from 'astro';
import { loadKnowledge } from '../../lib/knowledge/load.ts';
import { toReadingTable } from '../../lib/readings/reading-table.ts';

/** Serve what judges facts of logs, captures and outputs: fetched when somebody gives one. */
export const GET: APIRoute = async () => Response.json(toReadingTable(await loadKnowledge()));
