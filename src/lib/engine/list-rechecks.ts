import type { Answers, CauseId, CheckId } from '../domain/tree.ts';
import type { AnswersWithEvidence } from './reasons.ts';

interface TriedFix {
  treats: readonly { cause: CauseId }[];
  invalidates: readonly CheckId[];
}

/**
 * List the checks to make again once a fix has not helped and is still in place: of those that it invalidates, the ones
 * whose answer confirmed a cause that it treats. Such an answer led to the fix, and either it was wrong or the fix has
 * changed what the check shows. Other answers stay valid, since the fault that caused them is still there. Asking for all
 * of them again was measured to cost more minutes than it saves.
 */
export const listRechecks = (
  fix: TriedFix,
  answers: Answers,
  checks: AnswersWithEvidence,
): CheckId[] =>
  fix.invalidates.filter((id) => {
    if (!Object.hasOwn(answers, id) || !Object.hasOwn(checks, id)) return false;
    const evidence =
      checks[id]?.answers.find((answer) => answer.id === answers[id])?.evidence ?? {};
    return fix.treats.some(
      ({ cause }) => Object.hasOwn(evidence, cause) && evidence[cause] === 'confirms',
    );
  });
