import { askAgain } from '../evidence/ask-again.ts';
import type { AnswerId, CheckId, FixId } from '../tree/types.ts';
import type { Case, Outcome } from './case.ts';
import { withAnswer, withOutcome } from './case.ts';
import type { CaseModel } from './model.ts';
import type { View } from './url.ts';
import { PLAIN_VIEW } from './url.ts';

/** The case that a step leads to, and how it is looked at there. */
export type Next = readonly [next: Case, view: View];

/** After an answer: checks that were to be made again still are, but for this one. */
export const afterAnswer = (
  current: Case,
  { again }: View,
  check: CheckId,
  answer: AnswerId,
): Next => [
  withAnswer(current, check, answer),
  { ...PLAIN_VIEW, again: again.filter((one) => one !== check) },
];

/** After a fix was tried or taken back: when it did not help, the checks come that it may have changed. */
export function afterOutcome(
  model: CaseModel,
  current: Case,
  { again }: View,
  fix: FixId,
  outcome: Outcome,
): Next {
  const tried = model.fixes[fix];
  return [
    withOutcome(current, fix, outcome),
    {
      ...PLAIN_VIEW,
      again: outcome === 'failed' && tried ? askAgain(tried, current.answers, model.checks) : again,
    },
  ];
}
