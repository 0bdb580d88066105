import { z } from 'astro/zod';
import { IdSchema } from './id.ts';

/**
 * The four kinds of numbers: `disconnect` is the main code of the client, `extended` the second number in its dialog,
 * `error-info` what a server sends on the wire, `event` an entry of an event log.
 */
export const CODE_KINDS = ['disconnect', 'extended', 'error-info', 'event'] as const;
/** Sides on which an event is logged. */
export const CODE_SIDES = ['client', 'host', 'gateway'] as const;
/** Strengths of the evidence of a report, strongest first. */
export const EVIDENCE_GRADES = ['strong', 'medium', 'weak'] as const;

export type CodeKind = (typeof CODE_KINDS)[number];
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

/** A disconnect code, an extended code, an error info value or an event. */
export const CodeSchema = z
  .strictObject({
    /** Part of the address: `0xe1`, `extended-0xb`, `error-info-0xb`, `source-1057`. */
    id: IdSchema,
    /** Which kind of number it is: the kinds share numbers with different meanings. */
    kind: z.enum(CODE_KINDS),
    /** The number in decimal, as logs print it. */
    number: z.int().min(0),
    /** The number in hexadecimal, as dialogs print it. Events have none. */
    hex: HexSchema.optional(),
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
    if (code.kind === 'event') {
      if (code.hex !== undefined) say('hex', 'events have a decimal number only');
      for (const key of ['provider', 'channel', 'side'] as const) {
        if (code[key] === undefined) say(key, 'is needed for an event');
      }
      return;
    }
    for (const key of ['provider', 'channel', 'side'] as const) {
      if (code[key] !== undefined) say(key, 'belongs to events only');
    }
    if (code.hex === undefined || Number(code.hex) !== code.number)
      say('hex', 'must be the number in hexadecimal');
    const prefix = code.kind === 'disconnect' ? '' : `${code.kind}-`;
    if (code.id !== `${prefix}0x${code.number.toString(16)}`)
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
