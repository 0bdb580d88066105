import { entriesOf, fileOf } from '../../model/file-of.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Problem } from '../problem.ts';
import { IdSchema } from '../../schema/id.ts';
import { RESERVED_IDS } from '../../domain/reserved-ids.ts';

const RESERVED: readonly string[] = RESERVED_IDS;

/** Ids of digits only: a JavaScript object lists such keys by their number, so the order of a case would be lost. */
const NUMBER = /^\d+$/;

/** Report ids that the address of a case cannot hold. */
export function idProblems(knowledge: Knowledge): Problem[] {
  const reserved = knowledge.checks
    .filter(({ id }) => RESERVED.includes(id))
    .map((check) => ({
      file: fileOf(check),
      field: 'id',
      value: check.id,
      message: `is a word that the address of a case uses itself (${RESERVED.join(', ')}).`,
      fix: 'Choose another id: rename the file.',
    }));
  const numbers = entriesOf(knowledge)
    .filter(({ id }) => NUMBER.test(id))
    .map((entry) => ({
      file: fileOf(entry),
      field: 'id',
      value: entry.id,
      message: 'is a number, so the order of a case that holds it would be lost.',
      fix: 'Choose another id, with a letter in it: rename the file.',
    }));
  const odd = entriesOf(knowledge)
    .filter(({ id }) => !IdSchema.safeParse(id).success)
    .map((entry) => ({
      file: fileOf(entry),
      field: 'id',
      value: entry.id,
      message: 'must be lower-case words joined by single hyphens: it is an address too.',
      fix: 'Rename the file.',
    }));
  return [...reserved, ...numbers, ...odd];
}
