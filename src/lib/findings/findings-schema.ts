import { z } from 'astro/zod';
import { BASE } from '../domain/base.ts';
import { IdSchema } from '../schema/id.ts';
import { PROBE_ROLES, SEVERITIES } from '../domain/closed-lists.ts';
import { FINDINGS_VERSION, toolOf } from './findings.ts';

const check = IdSchema.describe(`Id of a check of this site: ${BASE}checks/<id>/`);

/**
 * Make the schema of what the diagnostic script writes. Only the build needs it: the browser reads with `readFindings`.
 *
 * @param script File name of the script.
 */
export const findingsSchema = (script: string) =>
  z
    .strictObject({
      schemaVersion: z
        .literal(FINDINGS_VERSION)
        .describe('Raised when a key changes its meaning or goes away; new keys do not raise it'),
      tool: z
        .string()
        .regex(new RegExp(`^${toolOf(script)} `))
        .describe('Name and version of the script'),
      role: z
        .enum(PROBE_ROLES)
        .describe('The machine on which it ran: the host that refuses or the client that connects'),
      computer: z.string().describe('Name of that machine, or a word for it with -Redact'),
      target: z
        .string()
        .nullable()
        .describe('On the client: the host as it was typed. On the host: null'),
      when: z.iso.datetime().describe('When the script ran, in UTC'),
      days: z.int().min(1).max(90).describe('How many days of the event logs it read'),
      elevated: z.boolean().describe('Whether it ran with the rights of an administrator'),
      powershell: z.string().describe('Version of PowerShell'),
      findings: z
        .array(
          z.strictObject({
            check,
            answer: IdSchema.nullable().describe(
              'Id of the answer of that check, or null for a reading that does not settle it',
            ),
            severity: z.enum(SEVERITIES).describe('How bad it is'),
            reading: z.string().describe('What was read, as “name: value” parts'),
            evidence: z.array(z.string()).describe('Lines that show it, such as log entries'),
          }),
        )
        .describe('What was found, one entry for each check that could be made'),
      notChecked: z
        .array(z.strictObject({ check, reason: z.string().describe('Why it could not be made') }))
        .describe('Checks that could not be made'),
    })
    .describe(`What ${script} found on one machine`);
