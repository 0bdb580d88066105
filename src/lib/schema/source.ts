import { z } from 'astro/zod';
import { IdSchema } from './id.ts';
import { GRADES } from '../domain/closed-lists.ts';

/** A reference that entries cite. */
export const SourceSchema = z.strictObject({
  id: IdSchema,
  /** Title as the publisher gives it. */
  title: z.string().min(3),
  /** Full address. */
  address: z.url(),
  /** Publisher. */
  publisher: z.string().min(2),
  /** Grade of trust, A to D. */
  grade: z.enum(GRADES),
  /** Limits: an old version, a retelling, a part that could not be read. */
  note: z.string().optional(),
});
export type SourceData = z.output<typeof SourceSchema>;
