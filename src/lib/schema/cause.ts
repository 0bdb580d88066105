import { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { IdSchema } from './id.ts';
import { LIKELIHOODS } from '../domain/closed-lists.ts';

/** A root cause that can produce the error. */
export const CauseSchema = z.strictObject({
  /** The fault as a short noun phrase. */
  title: z.string().min(5),
  /** Two or three words for pictures, where the title has no room. */
  short: z.string().min(3).max(24),
  ...entryFields,
  /** Frequency as the cause of the error, before anything else is known. */
  likelihood: z.enum(LIKELIHOODS),
  /** Why this band: what the reports and the documents support. */
  likelihoodWhy: z.string().min(20),
  /** Id in stages.yaml: the stage of the connection at which it happens. */
  stage: IdSchema,
  /** Prevention, once a fix has helped: one or two sentences, from what the body says. */
  prevent: z.string().min(40).max(320),
  /** Event ids that belong to it, as ids of codes. */
  events: z.array(z.string()).default([]),
});
export type CauseData = z.output<typeof CauseSchema>;
