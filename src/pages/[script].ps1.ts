import type { APIRoute } from 'astro';
import { BASE } from '../lib/domain/base.ts';
import { loadKnowledge } from '../lib/knowledge/load.ts';
import { siteScript } from '../lib/script/site-script.ts';

/** The address of the diagnostic script; none where there is none. */
export async function getStaticPaths() {
  const { script } = (await loadKnowledge()).site;
  return script ? [{ params: { script: script.file.replace(/\.ps1$/, '') } }] : [];
}

/** The diagnostic script, to download. */
export const GET: APIRoute = async ({ site }) =>
  new Response(siteScript(await loadKnowledge(), process.cwd(), site && new URL(BASE, site)).text, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
