import { CONTENT } from '../../domain/content-folder.ts';
import { isSuggestable } from '../../domain/suggestable.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { entriesOf, fileOf } from '../../model/file-of.ts';
import type { Problem } from '../problem.ts';

/** Check that everything is used: each cause has a fix to suggest, each source is cited, each checklist line has its words. */
export function coverageProblems(knowledge: Knowledge): Problem[] {
  const problems: Problem[] = [];

  const treated = new Set(
    knowledge.fixes.filter(isSuggestable).flatMap((fix) => fix.treats.map(({ cause }) => cause)),
  );
  for (const cause of knowledge.causes)
    if (!treated.has(cause.id))
      problems.push({
        file: fileOf(cause),
        field: 'id',
        value: cause.id,
        message: 'is a cause that no fix treats which may be suggested.',
        fix: 'Add it to the `treats` of a fix, or write the fix.',
      });

  const cited = new Set([
    ...entriesOf(knowledge).flatMap((entry) => [
      ...entry.sources,
      ...entry.claims.flatMap((claim) => claim.sources ?? []),
    ]),
    ...knowledge.codes.flatMap((code) => code.sources),
    ...knowledge.volatile.flatMap((claim) => claim.sources),
    ...[...knowledge.changes, ...knowledge.phrases].flatMap((one) =>
      'sources' in one ? one.sources : [],
    ),
    ...[...knowledge.readings, ...knowledge.absences, ...knowledge.artefacts].flatMap(
      ({ sources }) => sources,
    ),
  ]);
  for (const source of knowledge.sources)
    if (!cited.has(source.id))
      problems.push({
        file: `${CONTENT}/sources`,
        field: 'id',
        value: source.id,
        message: 'is a source that nobody cites.',
        fix: 'Cite it in the entry that rests on it, or remove it.',
      });

  const resting = new Set([
    ...entriesOf(knowledge).flatMap((entry) => entry.volatile),
    ...knowledge.codes.flatMap((code) => code.volatile ?? []),
  ]);
  for (const claim of knowledge.volatile)
    if (!resting.has(claim.id))
      problems.push({
        file: `${CONTENT}/volatile.yaml`,
        field: 'id',
        value: claim.id,
        message: 'is a claim that no entry rests on.',
        fix: 'Name it under `volatile` of the entries that say so, or remove it.',
      });

  const lines = new Map(
    [...knowledge.checks, ...knowledge.fixes].map((entry) => [`${entry.kind}:${entry.id}`, entry]),
  );
  for (const block of knowledge.checklist)
    block.items.forEach((item, index) => {
      const key =
        'check' in item ? `check:${item.check}` : 'fix' in item ? `fix:${item.fix}` : null;
      const entry = key === null ? undefined : lines.get(key);
      if (entry && !entry.checklist)
        problems.push({
          file: fileOf(entry),
          field: 'checklist',
          value: '(missing)',
          message: `is needed: the checklist names this entry in \`${block.id}.items[${index}]\`.`,
          fix: 'Add `checklist` with `do` and `expect`, or take the entry off the checklist.',
        });
    });
  return problems;
}
