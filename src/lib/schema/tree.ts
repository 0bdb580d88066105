import { z } from 'astro/zod';
import { IdSchema } from './id.ts';

/** Target of an answer. */
export const TargetSchema = z.union(
  [
    IdSchema,
    /** Causes to suspect, most likely first. */
    z.strictObject({ suspects: z.array(IdSchema).min(1) }),
    /** The page of another error code. */
    z.strictObject({ code: z.string() }),
    /** Hand over to someone else. */
    z.strictObject({ escalate: z.literal(true) }),
  ],
  { error: "must be a node id, suspects: [cause, …], code: 'id' in quotes, or escalate: true" },
);

/** A decision tree: wiring only, no words. */
export const TreeSchema = z.strictObject({
  /** The node that is asked first. */
  start: IdSchema,
  /**
   * Answers, by check, with which it asks to its end. With others it asks only what needs no looking up: then the engine asks,
   * which knows what the person can tell. To its end with all when left out.
   */
  toItsEnd: z.record(IdSchema, z.array(IdSchema).min(1)).optional(),
  /** Node id to its question and where each answer leads. */
  nodes: z.record(
    IdSchema,
    z.strictObject({
      /** The check that is asked. */
      check: IdSchema,
      /** Answer id to target; every answer of the check, `unknown` included. */
      next: z.record(IdSchema, TargetSchema),
    }),
  ),
});
