import type { APIRoute } from 'astro';
import { toCaseModel } from '../../lib/case/case-model.ts';
import { restOf } from '../../lib/case/serialize.ts';
import { loadKnowledge } from '../../lib/knowledge/load.ts';

/** What the troubleshooter needs past the first answer. */
export const GET: APIRoute = async () => Response.json(restOf(toCaseModel(await loadKnowledge())));
