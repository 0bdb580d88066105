import { memo } from '../domain/memo.ts';
import type { AnswerId, Answers, CauseId, CheckId } from '../domain/tree.ts';
import { UNKNOWN_ANSWER } from '../domain/unknown.ts';

/** A case to learn from: its answers, and the causes that turned out right. */
export interface SolvedCase {
  answers: Answers;
  causes: readonly CauseId[];
}

/** Numbers of cases. A case with several right causes counts as a part of one for each. */
export interface AnswerCounts {
  /** Return how many cases of a cause gave an answer to a check. */
  given: (check: CheckId, answer: AnswerId, cause: CauseId) => number;
  /** Return the causes of which a case answers a check: few of all, where there are many. */
  answering: (check: CheckId) => ReadonlySet<CauseId>;
  /** Return how many cases have a cause. */
  caused: (cause: CauseId) => number;
  /** The number of cases with a known cause. */
  all: number;
}

/** Count the answers of solved cases by cause. “Don’t know” is no answer. */
export function countAnswers(cases: readonly SolvedCase[]): AnswerCounts {
  const counts = new Map<string, number>();
  const answering = new Map<CheckId, Set<CauseId>>();
  const keyOf = (...parts: readonly string[]): string => parts.join(' ');
  const add = (key: string, part: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + part);
  };
  for (const { answers, causes } of cases)
    for (const cause of causes) {
      const part = 1 / causes.length;
      add(cause, part);
      for (const [check, answer] of Object.entries(answers))
        if (answer !== UNKNOWN_ANSWER) {
          add(keyOf(check, answer, cause), part);
          memo(answering, check, () => new Set()).add(cause);
        }
    }
  return {
    given: (check, answer, cause) => counts.get(keyOf(check, answer, cause)) ?? 0,
    answering: (check) => answering.get(check) ?? new Set(),
    caused: (cause) => counts.get(cause) ?? 0,
    all: cases.filter(({ causes }) => causes.length > 0).length,
  };
}
