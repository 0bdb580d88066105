import type { Reach } from './access.ts';
import type { AnswerId, CheckId, FixId } from './tree.ts';

/**
 * What became of a fix.
 *
 * - `worked`: the trouble is gone.
 * - `remains`: it mended something and another fault remains; the fix is kept.
 * - `failed`: it did not help; where it changed something, that is still to be undone.
 * - `undone`, `kept`: it did not help and was taken back, or was left in place on purpose.
 * - `skipped`: it could not be done.
 */
export const OUTCOMES = ['worked', 'remains', 'failed', 'undone', 'kept', 'skipped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What the user has told us. Everything else is derived from it and the knowledge. */
export interface Case {
  answers: Readonly<Record<CheckId, AnswerId>>;
  /** In the order in which they were tried. */
  tried: Readonly<Record<FixId, Outcome>>;
  /** How the user can get to the host, if they said so. */
  reach?: Reach;
}

/** A case in which nothing has been said. */
export const EMPTY_CASE: Case = { answers: {}, tried: {} };

/** Whether anything has been said. */
export const isEmpty = ({ answers, tried }: Case): boolean =>
  Object.keys(answers).length === 0 && Object.keys(tried).length === 0;

/** Whether the fix was carried out and the trouble is still there: evidence against the causes that it treats. */
export const hasNotHelped = (outcome: Outcome | undefined): boolean =>
  outcome === 'remains' || outcome === 'failed' || outcome === 'undone' || outcome === 'kept';

/** Whether what the fix changed is still in place. */
export const isStillChanged = (outcome: Outcome | undefined): boolean =>
  outcome === 'worked' || outcome === 'remains' || outcome === 'failed' || outcome === 'kept';

const without = <Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Record<string, Value> => Object.fromEntries(Object.entries(record).filter(([id]) => id !== key));

/** The case with one answer given or changed. */
export const withAnswer = (current: Case, check: CheckId, answer: AnswerId): Case => ({
  ...current,
  answers: { ...current.answers, [check]: answer },
});

/** The case with one answer taken back. */
export const withoutAnswer = (current: Case, check: CheckId): Case => ({
  ...current,
  answers: without(current.answers, check),
});

/** The case with the outcome of one fix recorded; a fix keeps its place in the order when its outcome changes. */
export const withOutcome = (current: Case, fix: FixId, outcome: Outcome): Case => ({
  ...current,
  tried: { ...current.tried, [fix]: outcome },
});

/** The case with the outcome of one fix taken back. */
export const withoutOutcome = (current: Case, fix: FixId): Case => ({
  ...current,
  tried: without(current.tried, fix),
});

/** The case with what the user can reach; null where nothing is said of it. */
export function withReach(current: Case, reach: Reach | null): Case {
  const { answers, tried } = current;
  return reach === null ? { answers, tried } : { answers, tried, reach };
}
