import type { Strength } from '../domain/closed-lists.ts';
import type { AnswerId, Answers, CauseId, CheckId } from '../domain/tree.ts';

/** One answer that says something about a cause. */
export interface Reason {
  check: CheckId;
  answer: AnswerId;
  strength: Strength;
}

/** What the answers say about one cause. */
export interface Reasons {
  for: Reason[];
  against: Reason[];
}

/** The evidence of a check's answers, as far as reasons need it. */
export type EvidenceOf = Readonly<
  Record<
    CheckId,
    { answers: readonly { id: AnswerId; evidence: Readonly<Record<CauseId, Strength>> }[] }
  >
>;

/** The given answers that speak for and against a cause, in the order in which they were given. */
export function reasonsFor(cause: CauseId, answers: Answers, checks: EvidenceOf): Reasons {
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
