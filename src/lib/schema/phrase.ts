import { z } from 'astro/zod';
import { IdSchema } from './id.ts';

/**
 * Roles of words around a phrase.
 *
 * - `denies`: denies what comes right after it, with no more than `light` words in between: not.
 * - `deniesAhead`: denies what comes within a few words: without.
 * - `deniesBefore`: denies what is right before it: off.
 * - `doubts`: makes the rest of the statement doubtful: if.
 * - `breaks`: begins another statement: but.
 * - `light`: lets a denial reach further: the.
 * - `deniesCode`: denies a code after it, besides the words above, or says that it is of the past: used to.
 * - `deniesCodeBefore`: the same for a code right before it: is gone.
 * - `carriesToCode`: lets a denial reach a code: get.
 * - `joinsCodes`: lets what is said of a code go for the next one too: or.
 */
export const PHRASE_ROLES = [
  'denies',
  'deniesAhead',
  'deniesBefore',
  'doubts',
  'breaks',
  'light',
  'deniesCode',
  'deniesCodeBefore',
  'carriesToCode',
  'joinsCodes',
] as const;
export type PhraseRole = (typeof PHRASE_ROLES)[number];

const texts = z.array(z.string().min(1));

/**
 * Words as people put them: words with spaces between them, all of which have to follow each other in one sentence.
 *
 *     via|through|over the|a|my? @vpn       one of several words; a word that may be left out; a word of a group
 *     connect* .. drops                      any word that begins so; up to four words in between
 */
const PatternSchema = z
  .string()
  .regex(
    /^(?![^ ]*\?(?: |$))(?!\.\.)[\p{L}\p{N}@|*? .-]+$/u,
    'must be words, |, *, ?, @ and .., and begin with a word that is needed',
  );

/** A code as dialogs print it, its extended code, or both: `0xE1`, `/0xB`, `0xE1/0xB`. */
const ShownCodeSchema = z
  .string()
  .regex(/^(?:0x[0-9A-F]+)?(?:\/0x[0-9A-F]+)?$/, 'must be a code such as 0xE1, /0xB or 0xE1/0xB')
  .min(1);

/** Answers that are proposed when one of the texts, words or codes is found. */
const SignSchema = z
  .strictObject({
    /** The answers, by the id of their check. */
    says: z.record(IdSchema, IdSchema),
    /** Sentences of a screen or a log, exactly as they are printed there, in any language. They need sources. */
    texts: texts.default([]),
    /** The same in the words of people. A denial or a doubt before them keeps them from counting. */
    words: z.array(PatternSchema).default([]),
    codes: z.array(ShownCodeSchema).default([]),
    /** Set where every documented code counts that no other sign of the same check names. */
    otherCodes: z.boolean().default(false),
    /** Words nearby that keep `words` from counting. */
    notNear: texts.default([]),
    /** Answers that are proposed instead when the words are denied. */
    denied: z.record(IdSchema, IdSchema).optional(),
    /** Set where it only counts if nothing else is proposed for its checks. */
    weak: z.boolean().default(false),
    /** Ids of the sources of the texts. */
    sources: z.array(IdSchema).default([]),
  })
  .refine(({ texts: printed, sources }) => printed.length === 0 || sources.length > 0, {
    error: 'texts of a screen or a log need sources',
    path: ['sources'],
  });

/** Record of phrases/: what in a text of a person speaks for an answer. */
export const PhraseSchema = z.union([
  SignSchema,
  /** A symptom whose codes and texts speak for all the answers that it implies. */
  z.strictObject({ symptom: IdSchema }),
  /** Names to use as `@group` in the words of signs. `@class` takes over a class of the vocabulary of the search. */
  z.strictObject({ group: IdSchema, names: texts }),
  /** Words that change what the words beside them say. */
  z.strictObject({ role: z.enum(PHRASE_ROLES), listed: texts }),
]);
export type PhraseData = z.output<typeof PhraseSchema>;
export type SignData = z.output<typeof SignSchema>;
