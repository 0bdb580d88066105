import { z } from 'astro/zod';
import {
  CHECK_PLACES,
  FIX_PLACES,
  GRADES,
  LIKELIHOODS,
  PROBE_ROLES,
  RESTARTS,
  RISKS,
  ROLES,
  SHELLS,
  SEVERITIES,
  STRENGTHS,
  VERDICTS,
  WAYS,
} from '../domain/closed-lists.ts';

/** Version of the schema: it rises when a key of the export changes its meaning or goes away, not for new keys. */
export const SCHEMA_VERSION = 2;

const id = z.string();
const url = z.string().describe('Address without the scheme and the host');
const claim = z.strictObject({
  documents: z.array(id),
  claim: z.string(),
  verdict: z.enum(VERDICTS),
  reason: z.string(),
  sources: z.array(id).optional(),
});
const common = {
  id,
  url,
  summary: z.string(),
  verdict: z.enum(VERDICTS),
  claims: z.array(claim),
  sources: z.array(id),
  reviewed: z.string().describe('Date of the last review, YYYY-MM-DD'),
  volatile: z
    .array(
      z.strictObject({
        id,
        claim: z.string(),
        checked: z.string().describe('YYYY-MM-DD'),
        expires: z.string().describe('The last day on which it may remain unchecked, YYYY-MM-DD'),
      }),
    )
    .describe('What of the entry time can make false'),
};
const target = z.union([
  z.string().describe('Node id'),
  z.strictObject({ suspects: z.array(id).describe('Cause ids, most likely first') }),
  z.strictObject({ code: z.string().describe('Code id: the page of another error') }),
  z.strictObject({ escalate: z.literal(true) }),
]);

/** The public form of the knowledge. Its JSON Schema is published beside it. */
export const PublicKnowledgeSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  symptoms: z.array(
    z.strictObject({
      ...common,
      title: z.string(),
      codes: z.array(z.strictObject({ code: z.string(), extended: z.string().optional() })),
      implies: z.record(id, id).describe('Check id to answer id'),
      causes: z.array(id),
    }),
  ),
  causes: z.array(
    z.strictObject({
      ...common,
      title: z.string(),
      likelihood: z.enum(LIKELIHOODS),
      prevent: z.string().describe('How to keep it from coming back'),
      stage: id,
    }),
  ),
  checks: z.array(
    z.strictObject({
      ...common,
      question: z.string(),
      where: z.enum(CHECK_PLACES),
      minutes: z.number(),
      answers: z.array(
        z.strictObject({
          id,
          label: z.string(),
          evidence: z.record(id, z.enum(STRENGTHS)).describe('Cause id to strength'),
        }),
      ),
      probes: z
        .array(
          z.strictObject({
            role: z.enum(PROBE_ROLES),
            elevated: z.boolean(),
            answers: z.record(id, z.enum(SEVERITIES)).describe('Answer id to severity'),
          }),
        )
        .describe('How the diagnostic script answers it'),
    }),
  ),
  fixes: z.array(
    z.strictObject({
      ...common,
      title: z.string(),
      treats: z.array(
        z.strictObject({
          cause: id,
          success: z.number().describe('Estimated share of cases in which it helps, 0 to 1'),
        }),
      ),
      where: z.enum(FIX_PLACES),
      role: z.enum(ROLES),
      admin: z.boolean(),
      restart: z.enum(RESTARTS),
      outOfBand: z.boolean(),
      minutes: z.number().describe('Minutes of work and of waiting'),
      risk: z.strictObject({ level: z.enum(RISKS), why: z.string() }),
      undo: z.strictObject({
        restores: z.array(z.string()).describe('What to write down before, and to put back'),
        steps: z.array(
          z.strictObject({
            ways: z.array(z.enum(WAYS)).optional().describe('After which ways; all when absent'),
            when: z.string().optional().describe('On what it depends'),
            do: z.string(),
            commands: z
              .partialRecord(z.enum(SHELLS), z.string())
              .optional()
              .describe('The command, by where it runs'),
          }),
        ),
        minutes: z.number(),
      }),
      editions: z.array(id),
      instead: id.optional(),
    }),
  ),
  tree: z.strictObject({
    start: id,
    nodes: z.record(id, z.strictObject({ check: id, next: z.record(id, target) })),
  }),
  sources: z.array(
    z.strictObject({
      id,
      title: z.string(),
      address: z.string(),
      publisher: z.string(),
      grade: z.enum(GRADES),
      note: z.string().optional(),
    }),
  ),
});
export type PublicKnowledge = z.output<typeof PublicKnowledgeSchema>;
