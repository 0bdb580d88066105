import type { APIRoute } from 'astro';
import { loadKnowledge } from '../lib/knowledge/load.ts';
import { llms } from '../lib/markdown/llms.ts';

/** Serve llms.txt, the index of the site for language models. */
export const GET: APIRoute = async ({ site, url }) =>
  new Response(llms(await loadKnowledge(), site ?? url), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
