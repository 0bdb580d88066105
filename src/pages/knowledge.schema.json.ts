import { z } from 'astro/zod';
import { PublicKnowledgeSchema } from '../lib/knowledge/export.ts';

/** The JSON Schema of `/knowledge.json`. */
export const GET = (): Response =>
  Response.json({
    title: 'Reconnect knowledge base',
    ...z.toJSONSchema(PublicKnowledgeSchema, { target: 'draft-2020-12' }),
  });
