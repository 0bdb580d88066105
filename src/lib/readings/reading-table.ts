import { SEVERITIES, type Severity } from '../domain/closed-lists.ts';
import type { Check, Knowledge } from '../model/knowledge.ts';
import type { ReadingTable } from './readings.ts';

/** List the severity of each answer that probes give; the higher one where the roles differ. */
function severitiesOf({ probes }: Check): Record<string, Severity> {
  const severities: Record<string, Severity> = {};
  for (const { answers } of probes)
    for (const [answer, severity] of Object.entries(answers)) {
      const before = severities[answer] ?? 'information';
      severities[answer] =
        SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(before) ? severity : before;
    }
  return severities;
}

/** Reduce the knowledge to what judges facts: plain JSON for the browser. */
export function toReadingTable({
  readings,
  absences,
  stages,
  checks,
  site,
}: Pick<Knowledge, 'readings' | 'absences' | 'stages' | 'checks' | 'site'>): ReadingTable {
  const answered = new Set(
    [...readings, ...absences].flatMap(({ says }) => Object.keys(says ?? {})),
  );
  return {
    readings: readings.map(({ sources: _, ...row }) => row),
    absences: absences.map(({ sources: _, ...row }) => row),
    stages: stages.map(({ id, title }) => ({ id, title })),
    prefix: site.codeLists?.sourcePrefix ?? '',
    formats: site.logs?.formats ?? {},
    severities: Object.fromEntries(
      checks.filter(({ id }) => answered.has(id)).map((check) => [check.id, severitiesOf(check)]),
    ),
  };
}
