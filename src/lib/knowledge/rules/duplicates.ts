import { CONTENT } from '../../domain/content-folder.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { fileOf } from '../../model/file-of.ts';
import type { Problem } from '../problem.ts';

/** Report ids that are used twice where each must be unique. */
export function duplicateProblems(knowledge: Knowledge): Problem[] {
  const twice = (file: string, field: string, ids: readonly string[]): Problem[] =>
    ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((value) => ({
        file,
        field,
        value,
        message: 'is used twice.',
        fix: 'Give each its own id, or remove one.',
      }));
  const list = (file: string, records: readonly { id: string }[]): Problem[] =>
    twice(
      file,
      'id',
      records.map(({ id }) => id),
    );

  return [
    ...list(`${CONTENT}/symptoms`, knowledge.symptoms),
    ...list(`${CONTENT}/causes`, knowledge.causes),
    ...list(`${CONTENT}/checks`, knowledge.checks),
    ...list(`${CONTENT}/fixes`, knowledge.fixes),
    ...list(`${CONTENT}/sources`, knowledge.sources),
    ...list(`${CONTENT}/codes`, [...knowledge.codes, ...knowledge.pairs]),
    ...list(`${CONTENT}/stages.yaml`, knowledge.stages),
    ...list(`${CONTENT}/pictures.yaml`, knowledge.pictures),
    ...list(`${CONTENT}/documents.yaml`, knowledge.documents),
    ...list(`${CONTENT}/checklist.yaml`, knowledge.checklist),
    ...list(`${CONTENT}/changes.yaml`, knowledge.changes),
    ...list(`${CONTENT}/volatile.yaml`, knowledge.volatile),
    ...list(`${CONTENT}/artefacts.yaml`, knowledge.artefacts),
    ...list(`${CONTENT}/cases.json`, knowledge.cases),
    ...knowledge.checks.flatMap((check) =>
      twice(
        fileOf(check),
        'answers',
        check.answers.map(({ id }) => id),
      ),
    ),
    ...knowledge.fixes.flatMap((fix) =>
      twice(
        fileOf(fix),
        'treats',
        fix.treats.map(({ cause }) => cause),
      ),
    ),
    ...knowledge.documents.flatMap(({ id, fixes }) =>
      twice(`${CONTENT}/documents.yaml`, `${id}.fixes`, fixes),
    ),
  ];
}
