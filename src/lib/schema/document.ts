import { z } from 'astro/zod';
import { IdSchema } from './id.ts';

/** One of the source documents whose claims are judged. */
export const DocumentSchema = z.strictObject({
  /** Named by `documents` of the claims. */
  id: IdSchema,
  /** Name on this site. */
  title: z.string().min(3),
  /** Description: its kind, its origin and its weight. */
  summary: z.string().min(20),
  /** The fixes that it names, as ids of ours, in its order and each once. The simulation measures that order. */
  fixes: z.array(IdSchema).default([]),
});
export type DocumentData = z.output<typeof DocumentSchema>;
