import type { Finding, Findings, IgnoredPart, NotChecked } from '../findings/findings.ts';
import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import type { AnswerId, CheckId } from '../domain/tree.ts';
import type { Case } from '../domain/case.ts';
import type { KnownIds } from './case-url.ts';

/** The machine on which something was found. */
export type Machine = Pick<Findings, 'role' | 'computer' | 'when'>;

/** An answer that one machine gives, with what it is taken from. */
export interface FoundAnswer extends Machine, Omit<Finding, 'check' | 'answer'> {
  answer: AnswerId;
}

/** A check that findings answer. */
export interface Filled extends FoundAnswer {
  check: CheckId;
}

/** A check on which the findings, or the findings and the person, disagree. */
export interface Conflict {
  check: CheckId;
  /** What the person answered. */
  given?: AnswerId;
  /** The answers found, at least one that differs from another or from the given one. */
  found: FoundAnswer[];
}

/** A case with the answers of findings in it, and everything that a person should know of how it came about. */
export interface Merged {
  case: Case;
  /** Answers that were open before. */
  filled: Filled[];
  /** Answers that the person had given and that the findings give as well. */
  agreed: Filled[];
  /** Nothing of these is in the case. */
  conflicts: Conflict[];
  ignored: IgnoredPart[];
  /** What was read without settling an answer. */
  readings: (Machine & Finding)[];
  notChecked: (Machine & NotChecked)[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Each once, in an order that depends on nothing but what they are. */
function settled<Item>(items: readonly Item[]): Item[] {
  const unique = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...unique].sort(([a], [b]) => compare(a, b)).map(([, item]) => item);
}

/**
 * Puts the answers of findings into a case. What the person answered stays, unless it was “I don’t know”; what machines
 * disagree on stays open. Ids that are not known fill nothing and are listed. The order of the findings does not matter.
 *
 * @param known Check id to the ids of its answers.
 */
export function mergeFindings(
  current: Case,
  all: readonly Findings[],
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
    const those = settled(every);
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
    ignored: settled(ignored),
    readings: settled(readings),
    notChecked: settled(notChecked),
  };
}
