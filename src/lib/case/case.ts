import type { AnswerId, CheckId, FixId } from '../tree/types.ts';

/** How a fix turned out. `skipped` is “can’t do this”. */
export const OUTCOMES = ['worked', 'failed', 'skipped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What the user has told us. Everything else is derived from it and the knowledge. */
export interface Case {
  answers: Readonly<Record<CheckId, AnswerId>>;
  tried: Readonly<Record<FixId, Outcome>>;
}

/** A case in which nothing has been said. */
export const EMPTY_CASE: Case = { answers: {}, tried: {} };

/** Whether anything has been said. */
export const isEmpty = ({ answers, tried }: Case): boolean =>
  Object.keys(answers).length === 0 && Object.keys(tried).length === 0;

/** The case with one answer given or changed. */
export const withAnswer = (current: Case, check: CheckId, answer: AnswerId): Case => ({
  ...current,
  answers: { ...current.answers, [check]: answer },
});

/** The case with one answer taken back. */
export const withoutAnswer = (current: Case, check: CheckId): Case => ({
  ...current,
  answers: Object.fromEntries(Object.entries(current.answers).filter(([id]) => id !== check)),
});

/** The case with the outcome of one fix recorded. */
export const withOutcome = (current: Case, fix: FixId, outcome: Outcome): Case => ({
  ...current,
  tried: { ...current.tried, [fix]: outcome },
});

/** The case with the outcome of one fix taken back. */
export const withoutOutcome = (current: Case, fix: FixId): Case => ({
  ...current,
  tried: Object.fromEntries(Object.entries(current.tried).filter(([id]) => id !== fix)),
});
