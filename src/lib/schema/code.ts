import { z } from 'astro/zod';
import { CODE_KINDS, codeId, isDecimal } from '../domain/code-kinds.ts';
import { IdSchema } from './id.ts';

/** Sides on which an event is logged. */
export const CODE_SIDES = ['client', 'host', 'gateway'] as const;
/** Strengths of the evidence of a report, strongest first. */
export const EVIDENCE_GRADES = ['strong', 'medium', 'weak'] as const;

export type CodeSide = (typeof CODE_SIDES)[number];

/** A code in hexadecimal with upper-case digits, such as `0x1B07`. */
export const HexSchema = z
  .string()
  .regex(/^0x[0-9A-F]+$/, 'must be 0x and upper-case hexadecimal digits');

/** A plain sentence: starts with a capital or a digit and ends with a full stop. */
const SentenceSchema = z
  .string()
  .min(10)
  .regex(/^[A-Z0-9][\s\S]*\.$/, 'must start with a capital and end with a full stop');

/** A number with its meaning: what the client, a server, a log or a program says. */
export const CodeSchema = z
  .strictObject({
    /** Part of the address: `0xe1`, `extended-0xb`, `error-info-0xb`, `exit-131`, `source-1057`. */
    id: IdSchema,
    /** Which kind of number it is: the kinds share numbers with different meanings. */
    kind: z.enum(CODE_KINDS),
    /** The number in decimal, as logs print it. */
    number: z.int().min(0),
    /** The number in hexadecimal, as dialogs print it. Events and exit codes have none. */
    hex: HexSchema.optional(),
    /** Other numbers that logs print for the same, such as its lower half. */
    also: z.array(z.int().min(1)).optional(),
    /** Its name in the documentation or in source code. */
    symbol: z.string().min(3).optional(),
    /** Meaning in one or two plain sentences. */
    meaning: SentenceSchema,
    /** The gist of the dialog that the client shows with it, in our words. */
    dialog: SentenceSchema.optional(),
    /** The family it belongs to. For disconnect codes it is read from the low byte: a pattern, not documentation. */
    group: z.string().min(3),
    /** The event source. Events only. */
    provider: z.string().min(3).optional(),
    /** The event log. Events only. */
    channel: z.string().min(3).optional(),
    /** On which machine it is logged. Events only. */
    side: z.enum(CODE_SIDES).optional(),
    /** Limits: a contradiction between sources, an inference, a version. */
    note: SentenceSchema.optional(),
    /** Advice for a person who has this number rather than the one that the site is about. One sentence. */
    advice: SentenceSchema.optional(),
    /** Causes it points to, strongest first. Empty where no source or table supports one. */
    causes: z.array(IdSchema).default([]),
    /** Ids of sources, most important first. */
    sources: z.array(IdSchema).default([]),
    /** Full address of a source that has no record of its own. */
    address: z.url().optional(),
    /** Ids in volatile.yaml: claims of this record that time can make false. */
    volatile: z.array(IdSchema).optional(),
  })
  .superRefine((code, ctx) => {
    const say = (key: string, message: string): void => {
      ctx.addIssue({ code: 'custom', path: [key], message });
    };
    if (code.sources.length === 0 && code.address === undefined)
      say('sources', 'needs a source id or an address');
    for (const key of ['provider', 'channel', 'side'] as const) {
      if (code.kind === 'event' && code[key] === undefined) say(key, 'is needed for an event');
      if (code.kind !== 'event' && code[key] !== undefined) say(key, 'belongs to events only');
    }
    if (isDecimal(code.kind)) {
      if (code.hex !== undefined) say('hex', 'events and exit codes have a decimal number only');
    } else if (code.hex === undefined || Number(code.hex) !== code.number)
      say('hex', 'must be the number in hexadecimal');
    if (code.kind !== 'event' && code.id !== codeId(code))
      say('id', 'must be built from the kind and the number');
  });
export type CodeData = z.output<typeof CodeSchema>;

/** A report of a code, or of a pair of codes, and what was found behind it. */
export const PairSchema = z.strictObject({
  id: IdSchema,
  /** Main code, when the report gives one. */
  code: HexSchema.optional(),
  /** Extended code, when the report gives one. */
  extended: HexSchema.optional(),
  /** Person or machine in the report, in one sentence. */
  reported: SentenceSchema,
  /** Finding in one or two sentences. */
  finding: SentenceSchema,
  /** Strength of the evidence for the finding. */
  evidence: z.enum(EVIDENCE_GRADES),
  /** Full address of the report. */
  address: z.url(),
  /** Causes it points to. Empty where it settles nothing. */
  causes: z.array(IdSchema).default([]),
});
export type PairData = z.output<typeof PairSchema>;
