import type { AnswerId, CheckId } from '../tree/types.ts';
import type { Case } from './case.ts';
import { withAnswer } from './case.ts';
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
