import type { APIRoute } from 'astro';
import { wiring } from '../../lib/flowchart/wiring.ts';
import { loadKnowledge } from '../../lib/knowledge/load.ts';

/** Serve what the flowchart needs to draw a case. */
export const GET: APIRoute = async () => Response.json(wiring(await loadKnowledge()));
