import type { Strength } from '../domain/closed-lists.ts';
import type { AnswerId, Answers, CauseId, CheckId } from '../domain/tree.ts';

/** An answer that is evidence for or against a cause. */
export interface Reason {
  check: CheckId;
  answer: AnswerId;
  strength: Strength;
}

/** The evidence for and against one cause. */
export interface Reasons {
  for: Reason[];
  against: Reason[];
}

/** Checks with the evidence of their answers. */
export type AnswersWithEvidence = Readonly<
  Record<
    CheckId,
    { answers: readonly { id: AnswerId; evidence: Readonly<Record<CauseId, Strength>> }[] }
  >
>;

/** List the given answers that are evidence for and against a cause, in the order in which they were given. */
export function reasonsFor(cause: CauseId, answers: Answers, checks: AnswersWithEvidence): Reasons {
  const reasons: Reasons = { for: [], against: [] };
  for (const [check, answer] of Object.entries(answers)) {
    const evidence = Object.hasOwn(checks, check)
      ? checks[check]?.answers.find(({ id }) => id === answer)?.evidence
      : undefined;
    const strength = evidence && Object.hasOwn(evidence, cause) ? evidence[cause] : undefined;
    if (strength === undefined) continue;
    const side = strength === 'confirms' || strength === 'supports' ? reasons.for : reasons.against;
    side.push({ check, answer, strength });
  }
  return reasons;
}
