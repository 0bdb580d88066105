import type { StatedAccess } from './access.ts';
import type { AnswerId, CheckId, FixId } from './tree.ts';

/**
 * Outcome of a fix.
 *
 * - `worked`: the problem is solved.
 * - `remains`: it fixed one fault and another remains; the fix stays in place.
 * - `failed`: it did not help; if it changed something, that is still to be undone.
 * - `undone`, `kept`: it did not help and was undone, or was left in place on purpose.
 * - `skipped`: it could not be done.
 */
export const OUTCOMES = ['worked', 'remains', 'failed', 'undone', 'kept', 'skipped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The answers and outcomes that the user gave. Everything else is derived from them and the knowledge. */
export interface Case {
  answers: Readonly<Record<CheckId, AnswerId>>;
  /** Fixes with their outcomes, in the order in which they were tried. */
  tried: Readonly<Record<FixId, Outcome>>;
  /** Access of the user to the host, if they stated it. */
  access?: StatedAccess;
}

/** The case without answers and fixes. */
export const EMPTY_CASE: Case = { answers: {}, tried: {} };

/** Return whether a case has neither answers nor fixes. */
export const isEmpty = ({ answers, tried }: Case): boolean =>
  Object.keys(answers).length === 0 && Object.keys(tried).length === 0;

/** Return whether the fix was carried out without solving the problem: evidence against the causes that it treats. */
export const hasNotHelped = (outcome: Outcome | undefined): boolean =>
  outcome === 'remains' || outcome === 'failed' || outcome === 'undone' || outcome === 'kept';

/** Return whether the changes of the fix are still in place. */
export const isStillChanged = (outcome: Outcome | undefined): boolean =>
  outcome === 'worked' || outcome === 'remains' || outcome === 'failed' || outcome === 'kept';

const without = <Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Record<string, Value> => Object.fromEntries(Object.entries(record).filter(([id]) => id !== key));

/** Return the case with one answer given or changed. */
export const withAnswer = (current: Case, check: CheckId, answer: AnswerId): Case => ({
  ...current,
  answers: { ...current.answers, [check]: answer },
});

/** Return the case without one answer. */
export const withoutAnswer = (current: Case, check: CheckId): Case => ({
  ...current,
  answers: without(current.answers, check),
});

/** Return the case with the outcome of one fix. A fix keeps its place in the order when its outcome changes. */
export const withOutcome = (current: Case, fix: FixId, outcome: Outcome): Case => ({
  ...current,
  tried: { ...current.tried, [fix]: outcome },
});

/** Return the case without the outcome of one fix. */
export const withoutOutcome = (current: Case, fix: FixId): Case => ({
  ...current,
  tried: without(current.tried, fix),
});

/** Return the case with the access that the user has; null removes it. */
export function withAccess({ answers, tried }: Case, access: StatedAccess | null): Case {
  return access === null ? { answers, tried } : { answers, tried, access };
}
