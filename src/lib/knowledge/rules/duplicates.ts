import type { Knowledge } from '../../model/knowledge.ts';
import { fileOf } from '../../model/file-of.ts';
import type { Problem } from '../problem.ts';

/** Ids that are used twice where each must be unique. */
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
    ...list('src/content/symptoms', knowledge.symptoms),
    ...list('src/content/causes', knowledge.causes),
    ...list('src/content/checks', knowledge.checks),
    ...list('src/content/fixes', knowledge.fixes),
    ...list('src/content/sources', knowledge.sources),
    ...list('src/content/codes', [...knowledge.codes, ...knowledge.pairs]),
    ...list('src/content/stages.yaml', knowledge.stages),
    ...list('src/content/pictures.yaml', knowledge.pictures),
    ...list('src/content/documents.yaml', knowledge.documents),
    ...list('src/content/checklist.yaml', knowledge.checklist),
    ...list('src/content/changes.yaml', knowledge.changes),
    ...list('src/content/volatile.yaml', knowledge.volatile),
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
      twice('src/content/documents.yaml', `${id}.fixes`, fixes),
    ),
  ];
}
