import { z } from 'astro/zod';
import { DaySchema } from './day.ts';
import { IdSchema } from './id.ts';
import { VERDICTS } from '../domain/closed-lists.ts';

/** One claim of the source documents and what the authorities say of it. */
export const ClaimSchema = z.strictObject({
  /** Ids in documents.yaml: which of them make the claim. */
  documents: z.array(IdSchema).min(1),
  /** The claim in a few words of ours, as a statement. */
  claim: z.string().min(8),
  /** Verdict of the authorities on it. */
  verdict: z.enum(VERDICTS),
  /** Why: one or two sentences a reader can check. */
  reason: z.string().min(20),
  /** Source ids for this claim; the entry's own sources when absent. */
  sources: z.array(IdSchema).optional(),
});

/** A short line for the one-page checklist. */
export const ChecklistLineSchema = z.strictObject({
  /** The action, imperative, at most about 90 characters. */
  do: z.string().min(5).max(120),
  /** Caption: what you should see, at most about 70 characters. */
  expect: z.string().min(3).max(100),
});

/** Keys that every entry kind shares. */
export const entryFields = {
  /** One or two plain sentences: what this is and what to take from it. At most about 220 characters. */
  summary: z.string().min(20).max(320),
  /** The verdict on the entry as a whole, as a reader should take it. */
  verdict: z.enum(VERDICTS),
  /** Claims of the source documents that this entry judges. Empty when neither document says anything of it. */
  claims: z.array(ClaimSchema).default([]),
  /** Ids of sources, most important first. */
  sources: z.array(IdSchema).min(1),
  /** The day on which the entry was last checked against its sources. */
  reviewed: DaySchema,
  /** Ids in volatile.yaml: claims of this entry that time can make false. */
  volatile: z.array(IdSchema).default([]),
  /** Words and phrases that people type when they mean this and that the text does not hold already. */
  terms: z.array(z.string().min(2)).default([]),
};
