import type { Strength } from '../domain/closed-lists.ts';
import type { CauseId } from '../domain/tree.ts';

interface WithEvidence {
  answers: readonly { evidence: Readonly<Record<CauseId, Strength>> }[];
}

/** The evidence that one answer gives for or against a cause. */
export interface AnswerEvidence<Check extends WithEvidence> {
  check: Check;
  answer: Check['answers'][number];
  strength: Strength;
}

/** List every answer that is evidence for or against a cause, in the order of the checks. */
export const evidenceFor = <Check extends WithEvidence>(
  cause: CauseId,
  checks: readonly Check[],
): AnswerEvidence<Check>[] =>
  checks.flatMap((check) =>
    check.answers.flatMap((answer: Check['answers'][number]) => {
      const strength = Object.hasOwn(answer.evidence, cause) ? answer.evidence[cause] : undefined;
      return strength === undefined ? [] : [{ check, answer, strength }];
    }),
  );
