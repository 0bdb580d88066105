import type { APIRoute } from 'astro';
import { loadKnowledge } from '../lib/knowledge/load.ts';

/** Serve what people write in other languages, fetched with the search index: apart from it, since it is the same for any texts. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify((await loadKnowledge()).vocabulary.terms), {
    headers: { 'content-type': 'application/json' },
  });
