import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { findingsSchema } from '../lib/findings/findings-schema.ts';
import { PublicKnowledgeSchema } from '../lib/knowledge/export-schema.ts';
import { loadKnowledge } from '../lib/knowledge/load.ts';

/** The schemas of what can be downloaded: of `/knowledge.json`, and of what the script writes where there is one. */
export async function getStaticPaths() {
  const { site } = await loadKnowledge();
  const knowledge = {
    params: { name: 'knowledge' },
    props: { title: `${site.name} knowledge base`, schema: PublicKnowledgeSchema },
  };
  const { script } = site;
  if (!script) return [knowledge];
  const { file } = script;
  return [
    knowledge,
    {
      params: { name: 'findings' },
      props: { title: `Findings of ${file}`, schema: findingsSchema(file) },
    },
  ];
}

/** Write a JSON Schema. */
export const GET: APIRoute = ({ props }) => {
  const { title, schema } = props as { title: string; schema: z.ZodType };
  return Response.json({ title, ...z.toJSONSchema(schema, { target: 'draft-2020-12' }) });
};
