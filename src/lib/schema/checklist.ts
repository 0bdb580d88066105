import { z } from 'astro/zod';
import { ChecklistLineSchema } from './entry.ts';
import { IdSchema } from './id.ts';

/** A line of the checklist: a check or a fix by id, or its own words where it has no entry. */
export const ChecklistItemSchema = z.union(
  [
    z.strictObject({ check: IdSchema }),
    z.strictObject({ fix: IdSchema }),
    ChecklistLineSchema.extend({
      id: IdSchema,
      /** Values to write down on paper: each gets a blank beside it. */
      write: z.array(z.string().min(2).max(20)).max(6).optional(),
    }),
  ],
  { error: 'must be check: id, fix: id, or id, do and expect' },
);

/** One block of the one-page checklist. */
export const ChecklistBlockSchema = z.strictObject({
  id: z.enum(['client', 'path', 'host', 'hand-over']),
  /** Heading. */
  title: z.string().min(3),
  /** One line under it: when to do this block and where. */
  lead: z.string().min(10),
  /** At most nine lines, in the order of work. */
  items: z.array(ChecklistItemSchema).min(1).max(9),
});
export type ChecklistBlockData = z.output<typeof ChecklistBlockSchema>;
