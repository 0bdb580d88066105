import { z } from 'astro/zod';
import { IdSchema } from './id.ts';

/** A picture of a window: which one, and its words. How it is drawn is in src/lib/pictures. */
export const PictureSchema = z.strictObject({
  id: IdSchema,
  /** What it shows, for those who cannot see it: everything that is to be read in it. */
  alt: z.string().min(20).max(400),
  /** One sentence under it: what to do there. */
  caption: z.string().min(10).max(160),
});
export type PictureData = z.output<typeof PictureSchema>;
