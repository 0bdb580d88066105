import { z } from 'astro/zod';
import { CERTAINTIES } from '../domain/closed-lists.ts';
import { ARTEFACT_PLACES } from './artefact.ts';
import { IdSchema } from './id.ts';

/** Kinds of private values: each is replaced by a name such as `user 1` in all that is shown. */
export const PRIVATE_KINDS = ['user', 'domain', 'address', 'computer', 'text'] as const;
export type PrivateKind = (typeof PRIVATE_KINDS)[number];

const texts = z.array(z.string().min(1)).min(1);

/** Value that a field has to have: one of some texts, a number from one to another, or a pattern. */
const ConditionSchema = z.union([
  z.string(),
  z.array(z.string()).min(1),
  z.strictObject({ from: z.number().optional(), to: z.number().optional() }),
  z.strictObject({ matches: z.string().min(1) }),
  z.strictObject({ not: z.union([z.string(), z.array(z.string()).min(1)]) }),
]);

/**
 * Record of readings/: what a fact of an artefact means. All rows that match a fact count.
 *
 *     - provider: Schannel
 *       id: 36870
 *       title: The private key could not be used
 *       when: { "1": "0x8009030D" }
 *       stage: tls
 *       ends: failed
 *       says: { key-access: denied }
 *       certainty: likely
 *       sources: [azure-event-id-troubleshooting]
 */
export const ReadingSchema = z
  .strictObject({
    /** Provider of the event, or the format of another fact. Both names where the system uses two. */
    provider: z.union([z.string().min(1), texts]),
    /** Numbers of the events, or names of the facts. */
    id: z.union([z.int(), z.string(), z.array(z.union([z.int(), z.string()])).min(1)]),
    /** Gist of the fact in our words, a few of them: a step in a timeline. `{field}` is the value of a field. */
    title: z.string().min(3),
    /** Logs in which the event counts; in any where it is absent. */
    channel: z.union([z.string(), texts]).optional(),
    /** Values that fields have to have, all of them. Text is compared without case; numbers may be hexadecimal. */
    when: z.record(z.string(), ConditionSchema).optional(),
    /** Number of facts of one machine that it takes, within how many minutes; of values of a field where `different` names one. */
    count: z
      .strictObject({
        atLeast: z.int().min(2),
        minutes: z.number().positive(),
        different: z.string().min(1).optional(),
      })
      .optional(),
    /** Machine that keeps it; absent where any machine has it, as of most events of the System log. */
    on: z.enum(ARTEFACT_PLACES).optional(),
    /** Set where an attempt begins with it: a second one belongs to another attempt, unless they share an ActivityID. */
    begins: z.boolean().default(false),
    /** Field with the address of the client, with or without its port, or the fields of the address and of the port. */
    peer: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(2)]).optional(),
    /**
     * Set where it says how things are from then on, such as that a service has started or stopped: only the newest such fact
     * of a machine counts.
     */
    state: z.boolean().default(false),
    /** Fields with names of people, machines and the like, where the name of the field does not say it: `{ Param1: user }`. */
    private: z.record(z.string(), z.enum(PRIVATE_KINDS)).optional(),
    /** Stage of a connection at which it happens; the attempt has come as far as this. */
    stage: IdSchema.optional(),
    /** End of the attempt with it: failed at that stage, or it was let in. Absent where it goes on. */
    ends: z.enum(['failed', 'succeeded', 'ended']).optional(),
    /** Set where it counts only in the minutes around a failed attempt: an event of another day says nothing about this one. */
    atAttempt: z.boolean().default(false),
    /** The answers, by the id of their check. Absent where it gives none alone; then `note` says why. */
    says: z.record(IdSchema, IdSchema).optional(),
    certainty: z.enum(CERTAINTIES).default('likely'),
    /** Limits, in a sentence: when it misleads, why it is harmless, that no public sample of it is known. */
    note: z.string().min(10).optional(),
    /** Set where no real sample was seen: its shape is from documentation alone. */
    unseen: z.boolean().default(false),
    /** Ids of the sources. */
    sources: z.array(IdSchema).default([]),
  })
  .refine(
    ({ says, note, stage }) => says !== undefined || stage !== undefined || note !== undefined,
    {
      error: 'must give answers, a stage, or a note that says why it means nothing alone',
      path: ['says'],
    },
  )
  .refine(({ says, note, sources }) => !says || note !== undefined || sources.length > 0, {
    error: 'answers need sources, or a note that says why they follow',
    path: ['sources'],
  });
export type ReadingData = z.output<typeof ReadingSchema>;

/** Answers that follow when a log which covers the attempt holds none of some events. */
export const AbsenceSchema = z.strictObject({
  /** Log that has to cover the minute of the attempt. */
  channel: z.string().min(1),
  /** Machine that keeps the log. */
  on: z.enum(ARTEFACT_PLACES).default('host'),
  /** On which machine the attempt has to be seen, so that its minute is known. */
  seenBy: z.enum(['client', 'host', 'anyone']),
  /** The events of which there is none: provider and numbers. `any` is every row of readings/ that answers `says`’ checks. */
  events: z.union([
    z.literal('any'),
    z.array(z.strictObject({ provider: z.string(), id: z.array(z.int()).min(1) })).min(1),
  ]),
  says: z.record(IdSchema, IdSchema),
  certainty: z.enum(CERTAINTIES).default('likely'),
  title: z.string().min(3),
  note: z.string().min(10).optional(),
  sources: z.array(IdSchema).default([]),
});
export type AbsenceData = z.output<typeof AbsenceSchema>;
