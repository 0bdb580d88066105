import type { APIRoute } from 'astro';
import { feed } from '../lib/feed/feed.ts';
import { loadKnowledge } from '../lib/knowledge/load.ts';

/** Serve the changes of the site as a feed. */
export const GET: APIRoute = async ({ site, url }) =>
  new Response(feed(await loadKnowledge(), site ?? url), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
