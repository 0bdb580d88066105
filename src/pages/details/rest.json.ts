import type { APIRoute } from 'astro';
import { toCaseModel } from '../../lib/case/case-model.ts';
import { restOf } from '../../lib/case/serialize-rest.ts';
import { loadKnowledge } from '../../lib/knowledge/load.ts';

/** Serve the data that the troubleshooter needs after the first answer. */
export const GET: APIRoute = async () => Response.json(restOf(toCaseModel(await loadKnowledge())));
