import type { Answers } from '../domain/tree.ts';
import type { AnyAnswer, EvidenceFix, Treats } from './evidence-model.ts';
import { SUCCESS_SHARE } from '../domain/success-share.ts';

/** Share of a fix's success that is left when an answer says it cannot help. Never 0, since answers can be wrong. */
export const UNFIT_SHARE = 1 / 20;

/** Return whether one of the answers was given. */
const isGiven = (answers: AnyAnswer | undefined, given: Answers): boolean =>
  answers !== undefined &&
  Object.entries(answers).some(
    ([check, any]) => Object.hasOwn(given, check) && any.includes(given[check] ?? ''),
  );

function adjustSuccess(one: Treats, given: Answers): Treats {
  if (isGiven(one.unfit, given)) return { ...one, success: one.success * UNFIT_SHARE };
  if (isGiven(one.fits, given))
    return { ...one, success: Math.max(one.success, SUCCESS_SHARE.usually) };
  return one;
}

/**
 * Adjust the success of a fix to the answers. A cause such as a misconfigured listener has several forms, and an answer
 * can show which: a fix usually helps with the form that it is for, and hardly with another.
 */
export function applyConditions(fix: EvidenceFix, given: Answers): EvidenceFix {
  const treats = fix.treats.map((one) => adjustSuccess(one, given));
  return treats.every((one, index) => one === fix.treats[index]) ? fix : { ...fix, treats };
}

/**
 * Return whether a fix or a check makes sense to somebody who gave these answers. One that is only for what a person
 * reported waits until they reported it.
 *
 * @param undecided Whether to count those as well whose first deciding check is still unanswered.
 */
export const makesSense = (
  { onlyIf }: { onlyIf?: AnyAnswer | undefined },
  given: Answers,
  undecided = false,
): boolean =>
  onlyIf === undefined ||
  isGiven(onlyIf, given) ||
  (undecided && !Object.hasOwn(given, Object.keys(onlyIf)[0] ?? ''));

/** List the checks whose answers `applyConditions` reads. */
export const listConditionChecks = (fixes: readonly EvidenceFix[]): string[] => [
  ...new Set(
    fixes.flatMap(({ treats }) =>
      treats.flatMap(({ fits, unfit }) => Object.keys({ ...fits, ...unfit })),
    ),
  ),
];
