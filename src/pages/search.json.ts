import type { APIRoute } from 'astro';
import { loadKnowledge } from '../lib/knowledge/load.ts';
import { buildIndex } from '../lib/search/build-index.ts';
import { searchDocuments } from '../lib/search/documents.ts';

/** The search index, fetched by the first search of a visit. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(buildIndex(searchDocuments(await loadKnowledge()))), {
    headers: { 'content-type': 'application/json' },
  });
