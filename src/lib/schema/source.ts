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
  /** Who publishes it. */
  publisher: z.string().min(2),
  /** How far it can be trusted, A to D. */
  grade: z.enum(GRADES),
  /** What limits it: an old version, a retelling, a part that could not be read. */
  note: z.string().optional(),
});
export type SourceData = z.output<typeof SourceSchema>;
