import { z } from 'astro/zod';
import { ChecklistLineSchema, entryFields } from './entry.ts';
import { IdSchema } from './id.ts';
import {
  FIX_PLACES,
  RESTARTS,
  RISKS,
  ROLES,
  SHELLS,
  SUCCESSES,
  WAYS,
} from '../domain/closed-lists.ts';

/** One step of the way back. */
const UndoStepSchema = z.strictObject({
  /** The ways of the body after which it is needed; all of them when left out. */
  ways: z.array(z.enum(WAYS)).min(1).optional(),
  /** On what it depends, from “If” on and without a full stop, such as “If you renamed the key file”. */
  when: z
    .string()
    .regex(/^If .*[^.:,]$/)
    .optional(),
  /** Instruction; it ends in a colon where a command follows at once. */
  do: z.string().min(5),
  /** The command, exact, by where it runs. */
  commands: z.partialRecord(z.enum(SHELLS), z.string().min(3)).optional(),
});
export type UndoStep = z.output<typeof UndoStepSchema>;

/** A change that treats one or more causes. */
export const FixSchema = z.strictObject({
  /** Instruction in the imperative. */
  title: z.string().min(5),
  ...entryFields,
  /** Condition that its title takes for granted, for a case in which nobody has said so. */
  assumes: z
    .strictObject({
      /** Answers (check id to answer ids) that show it. */
      shown: z.record(IdSchema, z.array(IdSchema).min(1)),
      /** The title where no answer shows it. */
      title: z.string().min(5),
    })
    .optional(),
  /** The causes it treats, most important first, and how often it helps when that cause is the real one. */
  treats: z
    .array(
      z.strictObject({
        cause: IdSchema,
        success: z.enum(SUCCESSES),
        /** Answers (check id to answer ids) that show the form of the cause which this fix repairs: then it usually helps. */
        fits: z.record(IdSchema, z.array(IdSchema).min(1)).optional(),
        /** Answers with which it cannot help, although this is the cause. */
        unfit: z.record(IdSchema, z.array(IdSchema).min(1)).optional(),
      }),
    )
    .min(1),
  /** Answers with which it cannot help, whatever the cause: those of `unfit` above that hold for every cause. */
  unfit: z.record(IdSchema, z.array(IdSchema).min(1)).optional(),
  /**
   * Answers without which it makes no sense to the person, any one of them: nobody who never spoke of a tunnel is told to
   * go around it. The first check named is asked before the fix where it is still open.
   */
  onlyIf: z.record(IdSchema, z.array(IdSchema).min(1)).optional(),
  /** Place in which it runs. */
  where: z.enum(FIX_PLACES),
  /** Role that may carry it out. */
  role: z.enum(ROLES),
  /** True if it needs elevation (or the matching right in a portal). */
  admin: z.boolean(),
  /** The most that any step restarts, branches (`### If …`) apart. */
  restart: z.enum(RESTARTS),
  /** True if it needs a way to the remote computer besides the program that refuses. */
  outOfBand: z.boolean(),
  /** Minutes of work, estimated. */
  minutes: z.number().min(1).max(240),
  /** Further minutes of waiting, such as a reboot or an installation. */
  waiting: z.number().min(0).max(240).default(0),
  /** Possible harm. */
  risk: z.strictObject({
    level: z.enum(RISKS),
    /** One sentence: what exactly can go wrong and for whom. */
    why: z.string().min(15),
  }),
  /** The way back. Where nothing has to be undone, say so in one step and give 0 minutes. */
  undo: z.strictObject({
    /**
     * Values that the fix may change, each as the thing to write down before and to put back: its exact name, where it is, and
     * where the steps save it. Left out where nothing that was there is replaced.
     */
    restores: z.array(z.string().min(10).max(250)).default([]),
    /** Steps in order. A step that needs no command and no condition is its text alone. */
    steps: z
      .array(
        z.union([
          z
            .string()
            .min(5)
            .transform((text): UndoStep => ({ do: text })),
          UndoStepSchema,
        ]),
      )
      .min(1),
    minutes: z.number().min(0).max(240),
  }),
  /** Ids of the site's `editions`: the systems on which it works, on the machine where it runs. */
  editions: z.array(IdSchema).min(1),
  /** The safer fix to use instead: needed where the verdict is dangerous or contradicted. */
  instead: IdSchema.optional(),
  /** Checks whose answers no longer hold once this fix has been tried. */
  invalidates: z.array(IdSchema).default([]),
  /** Its line on the one-page checklist, if it has one. */
  checklist: ChecklistLineSchema.optional(),
});
export type FixData = z.output<typeof FixSchema>;
