import type { APIRoute } from 'astro';
import { loadKnowledge } from '../lib/knowledge/load.ts';
import { BASE } from '../lib/domain/base.ts';
import { siteScript } from '../lib/script/site-script.ts';

/** The diagnostic script, to download. */
export const GET: APIRoute = async ({ site }) =>
  new Response(siteScript(await loadKnowledge(), process.cwd(), site && new URL(BASE, site)).text, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
