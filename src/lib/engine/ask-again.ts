import type { Strength } from '../domain/closed-lists.ts';
import type { AnswerId, Answers, CauseId, CheckId } from '../domain/tree.ts';

/** What the rule reads of a fix. */
interface Tried {
  treats: readonly { cause: CauseId }[];
  invalidates: readonly CheckId[];
}

type AnswersOf = Readonly<
  Record<
    CheckId,
    { answers: readonly { id: AnswerId; evidence: Readonly<Record<CauseId, Strength>> }[] }
  >
>;

/**
 * The checks to make again once a fix has not helped and stays in place: of those that it invalidates, the ones whose answer confirmed a
 * cause that it treats. That answer led here, and either it was wrong or the fix has changed what it saw. Other answers
 * keep their worth, since the fault that gave them is still there; asking for all of them again was measured to cost
 * more minutes than it saves.
 */
export const askAgain = (fix: Tried, answers: Answers, checks: AnswersOf): CheckId[] =>
  fix.invalidates.filter((id) => {
    if (!Object.hasOwn(answers, id) || !Object.hasOwn(checks, id)) return false;
    const evidence =
      checks[id]?.answers.find((answer) => answer.id === answers[id])?.evidence ?? {};
    return fix.treats.some(
      ({ cause }) => Object.hasOwn(evidence, cause) && evidence[cause] === 'confirms',
    );
  });
