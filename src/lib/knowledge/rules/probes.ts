import { CONTENT } from '../../domain/content-folder.ts';
import { probeFile } from '../read-probes.ts';
import { fileOf } from '../../model/file-of.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { suggest } from '../nearest.ts';
import type { Problem } from '../problem.ts';

/**
 * Check that, if there is a script, every check has a probe or says why not; every probe has its code, its check, and only
 * answers of that check.
 */
export function probeProblems(knowledge: Knowledge): Problem[] {
  const problems: Problem[] = [];
  const { script } = knowledge.site;
  const written = new Set(knowledge.probes.map((probe) => probeFile(probe)));
  const declared = new Set<string>();

  for (const check of knowledge.checks) {
    const file = fileOf(check);
    const add = (field: string, value: string, message: string, fix: string): void => {
      problems.push({ file, field, value, message, fix });
    };
    if (script && check.probes.length === 0 && check.noProbe === undefined)
      add(
        'probes',
        '(missing)',
        'is needed: the diagnostic script answers every check that a machine can answer.',
        `Add \`probes\` and ${probeFile({ role: 'host', check: check.id })}, or say in \`noProbe\` why no machine can.`,
      );
    if (check.probes.length > 0 && check.noProbe !== undefined)
      add('noProbe', check.noProbe, 'contradicts `probes`.', 'Remove one of the two.');
    if (!script && check.probes.length > 0)
      add(
        'probes',
        `${check.probes.length}`,
        'are answers of a diagnostic script, which this site does not have.',
        `Describe the script under \`script\` in ${CONTENT}/site.yaml, or remove the probes.`,
      );
    const answers = check.answers.map(({ id }) => id);
    check.probes.forEach((probe, index) => {
      const code = probeFile({ role: probe.role, check: check.id });
      if (declared.has(code))
        add(`probes[${index}].role`, probe.role, 'is declared twice.', 'Keep one probe per role.');
      declared.add(code);
      if (!written.has(code))
        add(`probes[${index}]`, probe.role, `has no code: ${code} is missing.`, 'Write that file.');
      for (const answer of Object.keys(probe.answers))
        if (!answers.includes(answer))
          add(
            `probes[${index}].answers`,
            answer,
            `is not an answer of \`${check.id}\`.`,
            suggest(answer, answers, file),
          );
    });
  }
  for (const probe of knowledge.probes)
    if (!declared.has(probeFile(probe)))
      problems.push({
        file: probeFile(probe),
        field: 'file name',
        value: probe.check,
        message: 'belongs to no check.',
        fix: `Declare it under \`probes\` of that check with role \`${probe.role}\`, or remove the file.`,
      });
  return problems;
}
