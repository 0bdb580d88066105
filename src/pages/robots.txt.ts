import type { APIRoute } from 'astro';
import { BASE } from '../lib/domain/base.ts';

/** Allow every page; pages that should not be in search results have a robots tag. */
export const GET: APIRoute = ({ site, url }) =>
  new Response(
    `User-agent: *\nDisallow:\n\nSitemap: ${new URL(`${BASE}sitemap.xml`, site ?? url).href}\n`,
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
