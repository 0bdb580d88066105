import { z } from 'astro/zod';
import { IdSchema } from './id.ts';

/** One stage of a connection, for the picture that shows where each cause strikes. */
export const StageSchema = z.strictObject({
  /** Named by `stage` of the causes. Stages are listed in the order in which a connection passes them. */
  id: IdSchema,
  /** One or two words. */
  title: z.string().min(2),
  /** Events at this stage, in one sentence. */
  summary: z.string().min(20),
  /** Symptom for the user when it breaks there. */
  sign: z.string().min(10),
  /** Answers of the site's `momentCheck` that point to it. */
  moments: z.array(z.string()).default([]),
  /** Ids of the checks that are about it. Those of no stage are about the whole connection. */
  checks: z.array(IdSchema).default([]),
});
export type StageData = z.output<typeof StageSchema>;
