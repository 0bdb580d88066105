import { z } from 'astro/zod';
import { IdSchema } from './id.ts';

/** Machines that keep evidence. */
export const ARTEFACT_PLACES = ['client', 'host', 'gateway'] as const;

/** Record of artefacts.yaml: one thing that people can fetch and give to the site. */
export const ArtefactSchema = z.strictObject({
  id: IdSchema,
  /** Name of the file or output, such as “Log of the connections that reached the host”. */
  title: z.string().min(5),
  on: z.enum(ARTEFACT_PLACES),
  /** Kinds that readers name, such as `evtx`. */
  kinds: z.array(z.string().min(2)).min(1),
  /** One command that writes it, exact, with the shell to run it in. */
  command: z
    .strictObject({
      tool: z.enum(['cmd', 'powershell', 'shell']),
      do: z.string().min(3),
      elevated: z.boolean().default(false),
    })
    .optional(),
  /** Way without a command, in one sentence. */
  look: z.string().min(10).optional(),
  /** Name of the file that is written or found. */
  file: z.string().min(2).optional(),
  /** Checks that it can answer. */
  answers: z.array(IdSchema).min(1),
  /** Limits, in a sentence. */
  note: z.string().min(10).optional(),
  sources: z.array(IdSchema).default([]),
});
export type ArtefactData = z.output<typeof ArtefactSchema>;
