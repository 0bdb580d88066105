import { z } from 'astro/zod';
import { DaySchema } from './day.ts';
import { IdSchema } from './id.ts';

/**
 * A claim that time can make false: an update, an end of support, a version, a preview. It is written once, in
 * volatile.yaml; the entries and codes that rest on it name its id under `volatile`.
 */
export const VolatileSchema = z
  .strictObject({
    id: IdSchema,
    /** Claim, as one sentence that readers see. */
    claim: z
      .string()
      .min(20)
      .regex(/^[A-Z0-9.][\s\S]*\.$/, 'must start with a capital and end with a full stop'),
    /** The day on which it was last checked. */
    checked: DaySchema,
    /** Last day on which it may remain unchecked. The build warns 30 days before and fails after it. */
    expires: DaySchema,
    /** Instructions to look up whether it still holds. */
    lookUp: z.string().min(20),
    /** Source ids for it, where the entries' own are not enough. */
    sources: z.array(IdSchema).default([]),
    /** Other files that rely on it, from the project's root, such as a probe of the script. */
    files: z.array(z.string().min(5)).default([]),
  })
  .refine(({ checked, expires }) => expires > checked, {
    path: ['expires'],
    message: 'must be later than `checked`',
  });
export type VolatileData = z.output<typeof VolatileSchema>;
