import { z } from 'astro/zod';
import { FindingsSchema } from '../lib/findings/findings-schema.ts';

/** The JSON Schema of what the diagnostic script writes. */
export const GET = (): Response =>
  Response.json({
    title: 'Findings of Test-RemoteDesktop.ps1',
    ...z.toJSONSchema(FindingsSchema, { target: 'draft-2020-12' }),
  });
