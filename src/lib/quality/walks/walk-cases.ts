import type { CauseId, FixId } from '../../domain/tree.ts';
import type { EvidenceSource } from '../../engine/evidence-model.ts';
import type { KnownCase } from '../known-cases.ts';
import { readCases } from '../known-cases.ts';

/** A known case with the fixes that count as right; none where any fix for its causes does. */
export interface WalkCase extends KnownCase {
  fixes: readonly FixId[];
}

/** The part of the knowledge that a file of cases may name. */
type Named = Pick<EvidenceSource, 'checks'> & {
  causes: readonly { id: CauseId }[];
  fixes: readonly { id: FixId }[];
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Read `{ cases: [{ id, answers, causes, fixes? }] }`; other keys are ignored.
 *
 * @param value Parsed JSON of any origin.
 * @returns The cases, or a line for every wrong shape and every check, answer, cause or fix that there is not.
 */
export function readWalkCases(
  value: unknown,
  named: Named,
): { cases: WalkCase[]; problems: string[] } {
  const { cases, problems } = readCases(value, named);
  const list =
    isRecord(value) && Array.isArray(value['cases']) ? (value['cases'] as unknown[]) : [];
  const causes = new Set(named.causes.map(({ id }) => id));
  const fixes = new Set(named.fixes.map(({ id }) => id));
  const right = list.map((one, index) => {
    const given = isRecord(one) ? one : {};
    const id = typeof given['id'] === 'string' ? given['id'] : `cases[${index}]`;
    if (Array.isArray(given['causes']))
      for (const cause of given['causes'])
        if (typeof cause === 'string' && !causes.has(cause))
          problems.push(`${id}: there is no cause \`${cause}\`.`);
    const own = given['fixes'] ?? [];
    if (!Array.isArray(own)) {
      problems.push(`${id}: \`fixes\` must be a list of fix ids.`);
      return [];
    }
    return own.filter((fix): fix is FixId => {
      const isKnown = fixes.has(fix as FixId);
      if (!isKnown) problems.push(`${id}: there is no fix \`${String(fix)}\`.`);
      return isKnown;
    });
  });
  return problems.length > 0
    ? { cases: [], problems }
    : { cases: cases.map((one, index) => ({ ...one, fixes: right[index] ?? [] })), problems };
}
