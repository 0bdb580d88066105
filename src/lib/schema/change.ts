import { z } from 'astro/zod';
import { DaySchema } from './day.ts';
import { IdSchema } from './id.ts';

/** A page that a change touches: a folder and an id. */
const PageSchema = z
  .string()
  .regex(
    /^(symptoms|causes|checks|fixes|codes)\/[a-z0-9-]+$/,
    'must be a folder and an id, such as fixes/keep-host-awake',
  );

const common = {
  /** Part of its address, `/changes/#<id>`, and of its identity in the feed. */
  id: IdSchema,
  /** The day on which it was published. */
  date: DaySchema,
  /** News in a few words. */
  title: z.string().min(5).max(80),
};

/** Something new that a reader should hear of. */
export const NewsSchema = z.strictObject({
  kind: z.literal('news'),
  ...common,
  /** Meaning for a reader, in one or two sentences. */
  text: z.string().min(20),
  /** Pages that are new or say something else now, as `fixes/keep-host-awake`. Empty when it is about the site. */
  entries: z.array(PageSchema).default([]),
});

/** A statement of ours that was wrong, unsafe or imprecise, shown with what is right. */
export const CorrectionSchema = z.strictObject({
  kind: z.literal('correction'),
  ...common,
  /** Earlier statement of the site, in one sentence. */
  was: z.string().min(15),
  /** Correct statement, in one sentence. */
  is: z.string().min(15),
  /** Why: what showed that it was not right, in one or two sentences. */
  why: z.string().min(15),
  /** Source ids that show it. Empty only where it follows from reasoning, which `why` then says. */
  sources: z.array(IdSchema).default([]),
  /** Pages that were corrected, as `fixes/keep-host-awake`. Each links to the correction. */
  entries: z.array(PageSchema).min(1),
});

/** One change of the site. */
export const ChangeSchema = z.discriminatedUnion('kind', [NewsSchema, CorrectionSchema]);
export type ChangeData = z.output<typeof ChangeSchema>;
export type CorrectionData = z.output<typeof CorrectionSchema>;
