import type { APIRoute } from 'astro';
import { toCaseModel } from '../../lib/case/case-model.ts';
import { writeModel } from '../../lib/case/serialize.ts';
import { loadKnowledge } from '../../lib/knowledge/load.ts';

/** Serve the whole model of the troubleshooter: fetched once an answer is marked, and where the address holds a case. */
export const GET: APIRoute = async () =>
  Response.json(writeModel(toCaseModel(await loadKnowledge())));
