import type { ProbeRole, Severity } from '../domain/closed-lists.ts';
import { FINDINGS_VERSION, type MachineFindings } from '../findings/findings.ts';
import { factLine } from './fact-line.ts';
import type { Mask } from './mask.ts';
import type { SourceNames } from './name-source.ts';
import type { FactAnswer, Judged, ReadingTable } from './readings.ts';
import { machineKey } from './role.ts';

/** Name of the tool in findings that come from artefacts. */
export const ARTEFACT_TOOL = 'Artefacts';

/** Settings of `toFindings`. */
export interface FindingOptions {
  mask: Mask;
  table: SourceNames & Pick<ReadingTable, 'severities'>;
  /** IANA name of the time zone; UTC where it is absent. */
  zone?: string;
}

/** Findings know two machines; a gateway is neither. */
const probeRole = (role: FactAnswer['role']): ProbeRole | null =>
  role === 'gateway' ? null : role;

/** Return how bad an answer is: as the script has it, else an error where it ends attempts; a weak one is at most a warning. */
function severityOf(
  { check, answer, fails, certainty }: FactAnswer,
  severities: ReadingTable['severities'] = {},
): Severity {
  const stated = severities[check]?.[answer] ?? (fails ? 'error' : 'information');
  return stated === 'error' && certainty === 'weak' ? 'warning' : stated;
}

/** Write the answers of facts as findings: one of each computer and role, with the records that each answer rests on. */
export function toFindings(
  { answers }: Pick<Judged, 'answers'>,
  { mask, table: { severities, ...names }, zone = 'UTC' }: FindingOptions,
): MachineFindings[] {
  const byMachine = Map.groupBy(answers, ({ role, computer }) =>
    JSON.stringify([role, machineKey(computer)]),
  );
  return [...byMachine.values()].map((those): MachineFindings => {
    const [first] = those;
    const newest = those.reduce<number | null>(
      (last, { time }) => (time === null ? last : Math.max(last ?? time, time)),
      null,
    );
    return {
      version: FINDINGS_VERSION,
      tool: ARTEFACT_TOOL,
      role: probeRole(first?.role ?? null),
      computer: mask.text(first?.computer ?? ''),
      target: null,
      when: newest === null ? '' : new Date(newest).toISOString(),
      findings: those.map((one) => ({
        check: one.check,
        answer: one.answer,
        severity: severityOf(one, severities),
        reading: mask.title(one.template, one.facts[0] ?? null),
        evidence: one.facts.map((fact) => factLine(fact, { mask, zone, ...names })),
      })),
      notChecked: [],
      ignored: [],
    };
  });
}
