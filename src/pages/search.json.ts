import type { APIRoute } from 'astro';
import { loadKnowledge } from '../lib/knowledge/load.ts';
import { runJob } from '../lib/workers/run-job.ts';

/** Serve the search index, fetched by the first search of a visit. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await runJob('searchIndex', await loadKnowledge())), {
    headers: { 'content-type': 'application/json' },
  });
