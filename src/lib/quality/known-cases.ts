import type { AnswerId, CauseId, CheckId } from '../domain/tree.ts';
import type { EvidenceModel } from '../engine/evidence-model.ts';

/** A report whose cause is known: its statements as answers, and the causes that count as right. */
export interface KnownCase {
  id: string;
  /** Address of the report, or a few words; the id where a file says neither. */
  source: string;
  answers: Readonly<Record<CheckId, AnswerId>>;
  /** Empty when the report does not settle its cause; such a case is not measured. */
  causes: readonly CauseId[];
}

/** The cases of a file, or its problems; one of the two is empty. */
export interface ReadCases {
  cases: KnownCase[];
  problems: string[];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * Read `{ cases: [{ id, source?, answers, causes }] }`; other keys are ignored.
 *
 * @param value Parsed JSON of any origin.
 * @returns The cases, or a line for every wrong shape and every check or answer that the model does not have. Unknown
 *   causes are allowed and count as misses.
 */
export function readCases(value: unknown, { checks }: Pick<EvidenceModel, 'checks'>): ReadCases {
  const list = isRecord(value) ? value['cases'] : undefined;
  if (!Array.isArray(list)) return { cases: [], problems: ['The file holds no list `cases`.'] };

  const answersOf = new Map(
    checks.map((check) => [check.id, new Set(check.answers.map(({ id }) => id))]),
  );
  const cases: KnownCase[] = [];
  const problems: string[] = [];
  list.forEach((one: unknown, index) => {
    const given = isRecord(one) ? one : {};
    const id = isText(given['id']) ? given['id'] : `cases[${index}]`;
    const { answers = {}, causes = [] } = given;
    if (!isRecord(one) || !isRecord(answers) || !Array.isArray(causes) || !causes.every(isText)) {
      problems.push(`${id}: needs \`answers\` (check id to answer id) and \`causes\` (cause ids).`);
      return;
    }
    const known = Object.entries(answers).filter((entry): entry is [CheckId, AnswerId] => {
      const [check, answer] = entry;
      const offered = answersOf.get(check);
      if (!offered) problems.push(`${id}: there is no check \`${check}\`.`);
      else if (!isText(answer) || !offered.has(answer))
        problems.push(`${id}: the check \`${check}\` has no answer \`${String(answer)}\`.`);
      else return true;
      return false;
    });
    const source = isText(given['source']) ? given['source'] : id;
    cases.push({ id, source, answers: Object.fromEntries(known), causes });
  });
  return problems.length > 0 ? { cases: [], problems } : { cases, problems };
}
