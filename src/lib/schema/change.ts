import { z } from 'astro/zod';
import { IdSchema } from './id.ts';

/** One change of the site that a reader should hear of. */
export const ChangeSchema = z.strictObject({
  /** Part of its address, `/changes/#<id>`, and of its identity in the feed. */
  id: IdSchema,
  /** The day on which it was published. */
  date: z.preprocess(
    // YAML parsers disagree whether an unquoted date is a string.
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z.iso.date(),
  ),
  /** What is new, in a few words. */
  title: z.string().min(5).max(80),
  /** What it means for a reader, in one or two sentences. */
  text: z.string().min(20),
  /** Entries that are new or say something else now, as `fixes/keep-host-awake`. Empty when it is about the site. */
  entries: z
    .array(
      z
        .string()
        .regex(
          /^(symptoms|causes|checks|fixes)\/[a-z0-9-]+$/,
          'must be a folder and an id, such as fixes/keep-host-awake',
        ),
    )
    .default([]),
});
export type ChangeData = z.output<typeof ChangeSchema>;
