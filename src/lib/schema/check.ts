import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import { z } from 'astro/zod';
import { ChecklistLineSchema, entryFields } from './entry.ts';
import { IdSchema } from './id.ts';
import { ProbeSchema } from './probe.ts';
import { CHECK_PLACES, STRENGTHS, TOOLS } from '../domain/closed-lists.ts';

/** One way to find the answer out. */
export const HowSchema = z.strictObject({
  /** `look` at something, click through a `gui`, or run it in `powershell`, `cmd` or a Unix `shell`. */
  tool: z.enum(TOOLS),
  /** Place to do it, in words, such as "On the host, in an elevated PowerShell". */
  on: z.string().min(3),
  /** The exact command, or the click path in words. Placeholders are plain words: PC-NAME, USER-NAME. */
  do: z.string().min(3),
  /** Part of the output to read. */
  read: z.string().min(3),
  /** Id in pictures.yaml: what it looks like. */
  picture: IdSchema.optional(),
});

/** One possible answer and what it says about the causes. */
export const AnswerSchema = z.strictObject({
  /** Stable id: part of URLs that people keep. `unknown` is added to every check by itself. */
  id: IdSchema.refine(
    (id) => id !== UNKNOWN_ANSWER,
    'is added to every check by itself: leave it out',
  ),
  /** The answer as the user would say it. */
  label: z.string().min(2),
  /** A second line under the label that helps to choose. */
  hint: z.string().optional(),
  /**
   * The events that this answer is about, so that a typed number or a pasted line of a log chooses it: the id of a code, or
   * its source and number where there is no page of it.
   */
  events: z
    .array(z.union([IdSchema, z.strictObject({ source: z.string().min(2), id: z.number().int() })]))
    .optional(),
  /** Cause id to strength. Leave out the causes about which the answer says nothing. */
  evidence: z.record(IdSchema, z.enum(STRENGTHS)).default({}),
});

/** A read-only way to find something out. */
export const CheckSchema = z.strictObject({
  /** The question, in the second person, ending in a question mark. */
  question: z.string().min(10).regex(/\?$/, 'must end in a question mark'),
  /** Two or three words of the question itself, for the flowchart and the trail. */
  short: z.string().min(3).max(32),
  ...entryFields,
  /** Why it is asked: which suspects it separates. One sentence. */
  why: z.string().min(20),
  /** Place in which it is made. */
  where: z.enum(CHECK_PLACES),
  /** Minutes it takes, estimated. 0 when the person simply knows. */
  minutes: z.number().min(0).max(60),
  /** Ways to find out, easiest first. */
  how: z.array(HowSchema).min(1),
  /** Answers in the order in which they are offered. */
  answers: z.array(AnswerSchema).min(2),
  /** Probes by which the diagnostic script answers it. The code of each is in probes/<role>/<id of the check>.ps1. */
  probes: z.array(ProbeSchema).default([]),
  /**
   * Answers without which it means nothing to the person, any one of them: nobody who reported no tunnel is asked for its log.
   * An answer that was given anyway counts.
   */
  onlyIf: z.record(IdSchema, z.array(IdSchema).min(1)).optional(),
  /** Why the script cannot answer it: needed where there is no probe. */
  noProbe: z.string().min(15).optional(),
  /** Its line on the one-page checklist, if it has one. */
  checklist: ChecklistLineSchema.optional(),
});
export type CheckData = z.output<typeof CheckSchema>;
