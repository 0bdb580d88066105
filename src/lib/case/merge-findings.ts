import type { Finding, MachineFindings, IgnoredPart, NotChecked } from '../findings/findings.ts';
import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import type { AnswerId, CheckId } from '../domain/tree.ts';
import type { Case } from '../domain/case.ts';
import type { KnownIds } from './case-url.ts';

/** The machine that a finding is from. */
export type Machine = Pick<MachineFindings, 'role' | 'computer' | 'when'>;

/** An answer that one machine gives, with its source. */
export interface FoundAnswer extends Machine, Omit<Finding, 'check' | 'answer'> {
  answer: AnswerId;
}

/** A check that findings answer. */
export interface Filled extends FoundAnswer {
  check: CheckId;
}

/** A check on which findings disagree with each other or with the person. */
export interface Conflict {
  check: CheckId;
  /** The answer of the person. */
  given?: AnswerId;
  /** The answers found; at least one differs from another or from the given one. */
  found: FoundAnswer[];
}

/** A case with the answers of findings merged in, and a record of how. */
export interface Merged {
  case: Case;
  /** Answers to checks that had none. */
  filled: Filled[];
  /** Answers that the person had given and the findings also give. */
  agreed: Filled[];
  /** Answers that are not in the case. */
  conflicts: Conflict[];
  ignored: IgnoredPart[];
  /** Readings that gave no answer. */
  readings: (Machine & Finding)[];
  notChecked: (Machine & NotChecked)[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : 1);
/** Remove duplicates and sort, for an order that does not depend on that of the input. */
function uniqueSorted<Item>(items: readonly Item[]): Item[] {
  const unique = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...unique].sort(([a], [b]) => compare(a, b)).map(([, item]) => item);
}

/**
 * Merge the answers of findings into a case. Answers of the person stay, unless they are “I don’t know”; checks on which
 * machines disagree stay open. Unknown ids are ignored and listed. The order of the findings does not matter.
 *
 * @param known The ids of the answers of each check.
 */
export function mergeFindings(
  current: Case,
  all: readonly MachineFindings[],
  known: KnownIds['checks'],
): Merged {
  const found = new Map<CheckId, FoundAnswer[]>();
  const ignored: IgnoredPart[] = [];
  const readings: Merged['readings'] = [];
  const notChecked: Merged['notChecked'] = [];
  const isKnown = (check: CheckId): boolean => Object.hasOwn(known, check);
  const unknownCheck = (check: CheckId) =>
    ignored.push({ what: `The check “${check}”`, why: 'not known to this version of the site' });

  for (const { role, computer, when, ...one } of all) {
    const machine: Machine = { role, computer, when };
    ignored.push(...one.ignored);
    for (const { check, answer, ...rest } of one.findings) {
      if (!isKnown(check)) unknownCheck(check);
      else if (answer === null || answer === UNKNOWN_ANSWER)
        readings.push({ ...machine, check, answer: null, ...rest });
      else if (known[check]?.includes(answer))
        found.set(check, [...(found.get(check) ?? []), { ...machine, answer, ...rest }]);
      else {
        readings.push({ ...machine, check, answer: null, ...rest });
        ignored.push({
          what: `The answer “${answer}” to the check “${check}”`,
          why: 'not known to this version of the site',
        });
      }
    }
    for (const skipped of one.notChecked)
      if (isKnown(skipped.check)) notChecked.push({ ...machine, ...skipped });
      else unknownCheck(skipped.check);
  }

  const answers: Record<CheckId, AnswerId> = { ...current.answers };
  const merged = { filled: [] as Filled[], agreed: [] as Filled[], conflicts: [] as Conflict[] };
  for (const [check, every] of [...found].sort(([a], [b]) => compare(a, b))) {
    const those = uniqueSorted(every);
    const [first] = those;
    if (!first) continue;
    const before = Object.hasOwn(current.answers, check) ? current.answers[check] : undefined;
    const given = before === UNKNOWN_ANSWER ? undefined : before;
    const differ = those.some(({ answer }) => answer !== (given ?? first.answer));
    if (differ)
      merged.conflicts.push({ check, ...(given !== undefined && { given }), found: those });
    else if (given !== undefined) merged.agreed.push({ check, ...first });
    else {
      merged.filled.push({ check, ...first });
      answers[check] = first.answer;
    }
  }
  return {
    case: { ...current, answers },
    ...merged,
    ignored: uniqueSorted(ignored),
    readings: uniqueSorted(readings),
    notChecked: uniqueSorted(notChecked),
  };
}
