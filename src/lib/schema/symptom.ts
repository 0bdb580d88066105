import { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { IdSchema } from './id.ts';

/** A symptom: what the user sees. */
export const SymptomSchema = z.strictObject({
  /** Short heading for what the user sees. */
  title: z.string().min(5),
  ...entryFields,
  /** Code pairs that show it. */
  codes: z
    .array(
      z.strictObject({
        /** Main disconnect code in hexadecimal, such as `0xE1`. */
        code: z.string().regex(/^0x[0-9A-F]+$/),
        /** Extended code in hexadecimal, when one is part of the sign. */
        extended: z
          .string()
          .regex(/^0x[0-9A-F]+$/)
          .optional(),
      }),
    )
    .default([]),
  /** Texts of dialogs and logs, in the words on the screen. */
  phrases: z.array(z.string()).default([]),
  /** Id in pictures.yaml: what it looks like. */
  picture: IdSchema.optional(),
  /** Answers that the symptom implies: its page starts the troubleshooter past these checks. */
  implies: z.record(IdSchema, IdSchema).default({}),
  /** Causes worth thinking of first, most likely first. */
  causes: z.array(IdSchema).min(1),
});
export type SymptomData = z.output<typeof SymptomSchema>;
