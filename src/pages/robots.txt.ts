import type { APIRoute } from 'astro';
import { BASE } from '../lib/domain/base.ts';

/** Everybody may read everything; pages that are no place to land on say so themselves. */
export const GET: APIRoute = ({ site, url }) =>
  new Response(
    `User-agent: *\nDisallow:\n\nSitemap: ${new URL(`${BASE}sitemap.xml`, site ?? url).href}\n`,
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
