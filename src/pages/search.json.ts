import type { APIRoute } from 'astro';
import { loadKnowledge } from '../lib/knowledge/load.ts';
import { withoutLanguages } from '../lib/search/languages.ts';
import { runJob } from '../lib/workers/run-job.ts';

/** Serve the search index, fetched by the first search of a visit. What people write in other languages is in `languages.json`. */
export const GET: APIRoute = async () => {
  const index = await runJob('searchIndex', await loadKnowledge());
  return new Response(JSON.stringify(withoutLanguages(index)), {
    headers: { 'content-type': 'application/json' },
  });
};
