import type { APIRoute, GetStaticPaths } from 'astro';
import { entriesOf } from '../../lib/model/file-of.ts';
import { loadKnowledge } from '../../lib/knowledge/load.ts';
import { FOLDERS, type Entry } from '../../lib/model/knowledge.ts';
import { entryMarkdown } from '../../lib/markdown/entry-markdown.ts';

export const getStaticPaths = (async () =>
  entriesOf(await loadKnowledge()).map((entry) => ({
    params: { folder: FOLDERS[entry.kind], id: entry.id },
    props: { entry },
  }))) satisfies GetStaticPaths;

/** Serve the Markdown version of an entry. */
export const GET: APIRoute = async ({ props, url, site }) =>
  new Response(entryMarkdown(props['entry'] as Entry, await loadKnowledge(), site ?? url), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
