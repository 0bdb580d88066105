import type { Check, Knowledge } from '../model/knowledge.ts';
import type { ProbeRole } from '../domain/closed-lists.ts';
import { ascii } from './ascii.ts';
import { FINDINGS_VERSION } from '../findings/findings.ts';
import type { ScriptParts } from './script-parts.ts';

/** Write a string as PowerShell does. */
const quoted = (text: string): string => `'${ascii(text).replaceAll("'", "''")}'`;

const table = (record: Readonly<Record<string, string>>): string =>
  `@{ ${Object.entries(record)
    .map(([key, value]) => `${quoted(key)} = ${quoted(value)}`)
    .join('; ')} }`;

const ROLE: Record<ProbeRole, string> = { host: 'Host', client: 'Client' };

function probeBlock(check: Check, probe: Check['probes'][number], code: string): string {
  const labels = Object.fromEntries(
    check.answers
      .filter(({ id }) => Object.hasOwn(probe.answers, id))
      .map(({ id, label }) => [id, label]),
  );
  const body = ascii(code.replaceAll('\r\n', '\n').trim()).replace(/^(?=.)/gm, '      ');
  return [
    '  @{',
    `    Check    = ${quoted(check.id)}`,
    `    Role     = ${quoted(ROLE[probe.role])}`,
    `    Elevated = $${String(probe.elevated)}`,
    `    Seconds  = ${probe.seconds}`,
    `    Question = ${quoted(check.question)}`,
    `    Labels   = ${Object.keys(labels).length > 0 ? table(labels) : '@{}'}`,
    `    Severity = ${Object.keys(probe.answers).length > 0 ? table(probe.answers) : '@{}'}`,
    '    Code     = {',
    body,
    '    }',
    '  }',
  ].join('\n');
}

/**
 * Put the diagnostic script together from the probes of the checks, so that script and tree cannot drift apart.
 *
 * @param site Address of the site without a slash at the end, for the links in the summary.
 * @param version Version that the findings name.
 * @returns ASCII text with line feeds, ending in one.
 */
export function assembleScript(
  knowledge: Pick<Knowledge, 'checks' | 'probes'>,
  parts: ScriptParts,
  { site, version }: { site: string; version: string },
): string {
  const blocks = knowledge.probes.flatMap(({ role, check: id, code }) => {
    const check = knowledge.checks.find((one) => one.id === id);
    const probe = check?.probes.find((one) => one.role === role);
    return check && probe ? [probeBlock(check, probe, code)] : [];
  });
  const text = [
    parts.head.trim(),
    '#region Shared by the probes',
    parts.library.trim(),
    '#endregion',
    '#region Probes: Read-Probe reads, Resolve-Probe turns the reading into an answer of its check',
    `$Probes = @(\n${blocks.join('\n')}\n)`,
    '#endregion',
    '#region Run',
    parts.run.trim(),
    '#endregion',
  ].join('\n\n');
  return `${ascii(text.replaceAll('\r\n', '\n')).replaceAll('@SITE@', site).replaceAll('@VERSION@', version).replaceAll('@SCHEMA@', String(FINDINGS_VERSION))}\n`;
}
