import { kept } from '../domain/memo.ts';
import type { Strength } from '../domain/closed-lists.ts';
import type { CauseId } from '../domain/tree.ts';

type Telling = readonly { evidence: Readonly<Record<CauseId, Strength>> }[];

/** What one answer says of a cause. */
export interface Said<Check extends { answers: Telling }> {
  check: Check;
  answer: Check['answers'][number];
  strength: Strength;
}

const byCause = new WeakMap<readonly { answers: Telling }[], Map<CauseId, unknown[]>>();

/** Every answer that says something of a cause, in the order of the checks. The list is indexed once for all causes. */
export function evidenceFor<Check extends { answers: Telling }>(
  cause: CauseId,
  checks: readonly Check[],
): Said<Check>[] {
  const index = kept(byCause, checks, () =>
    Map.groupBy(
      checks.flatMap((check) =>
        check.answers.flatMap((answer) =>
          Object.entries(answer.evidence).map(([id, strength]) => ({
            id,
            check,
            answer,
            strength,
          })),
        ),
      ),
      ({ id }) => id,
    ),
  );
  return (index.get(cause) ?? []) as Said<Check>[];
}
