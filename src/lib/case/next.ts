import type { WayIn } from '../domain/access.ts';
import type { AnswerId, CheckId, FixId, Step } from '../domain/tree.ts';
import type { Case } from '../domain/case.ts';
import { withAnswer, withReach, withoutAnswer, withoutOutcome } from '../domain/case.ts';
import type { View } from './case-url.ts';
import { PLAIN_VIEW } from './case-url.ts';

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

/** Opens a question out of turn. Checks that were to be made again still are. */
export const openQuestion = (current: Case, { again }: View, changing: CheckId): Next => [
  current,
  { ...PLAIN_VIEW, again, changing },
];

/** Picks a fix out of turn. */
export const pickFix = (current: Case, { again }: View, picked: FixId): Next => [
  current,
  { ...PLAIN_VIEW, again, picked },
];

/**
 * Takes back the last step: what is out of turn, then the newest fix, then the last answer on the way, then one beside it.
 * Checks that a fix put in doubt are no longer so once its outcome is taken back.
 */
export function stepBack(current: Case, view: View, trail: readonly Step[]): Next {
  if (view.changing !== null || view.picked !== null)
    return [current, { ...PLAIN_VIEW, again: view.again }];
  const fix = Object.keys(current.tried).at(-1);
  if (fix !== undefined) return [withoutOutcome(current, fix), PLAIN_VIEW];
  // Beside the way there may be answers of findings, or of a link.
  const last = trail.at(-1)?.check ?? Object.keys(current.answers).at(-1);
  return [last === undefined ? current : withoutAnswer(current, last), PLAIN_VIEW];
}

/** After the question of what can be reached. */
export const afterReach = (current: Case, { again }: View, way: WayIn): Next => [
  withReach(current, way),
  { ...PLAIN_VIEW, again },
];
