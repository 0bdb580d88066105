import { z } from 'astro/zod';
import { IdSchema } from './id.ts';

/**
 * A public report whose cause turned out, in our own words. It holds what the report said before the cause was known,
 * never the cause itself, and nothing personal.
 */
export const KnownCaseSchema = z.strictObject({
  id: IdSchema,
  /** Address of the report, or a few words where it has none of its own. Cases of one address are measured together. */
  source: z
    .string()
    .min(3)
    .refine(
      (source) => !source.startsWith('http') || URL.canParse(source),
      'must be an address alone, or a few words in brackets where there is none',
    ),
  /** Month or year of the report, such as `2025-08`. */
  date: z
    .string()
    .regex(/^\d{4}(?:-\d{2})?$/, 'must be a year, or a year and a month: 2025-08')
    .optional(),
  /** Language of the report, such as `en`. */
  lang: z
    .string()
    .regex(/^[a-z]{2}$/, 'must be two small letters, such as en')
    .optional(),
  /** Program with which the person tried to connect. */
  client: z.string().min(2).optional(),
  /** Title of the report, or what its author would type into a search box. */
  query: z.string().min(3).optional(),
  /** Account of what was seen and what turned out, in two or three sentences of our own. */
  report: z.string().min(20),
  /** Check id to answer id. */
  answers: z.record(IdSchema, IdSchema),
  /** Ids of the causes that count as right; none where the report does not settle it. */
  causes: z.array(IdSchema),
  /** Ids of the fixes that count as right; where there are none, any that treats one of the causes does. */
  fixes: z.array(IdSchema).optional(),
});
export type KnownCaseData = z.output<typeof KnownCaseSchema>;
