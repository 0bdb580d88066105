import type { CauseId } from '../domain/tree.ts';
import type { Beliefs } from './beliefs.ts';
import type { EvidenceCheck } from './evidence-model.ts';
import { namedCauses, ratioOf } from './strength.ts';

/** The least probability at which a suspect is worth naming as a reason for a question. */
const WORTH_NAMING = 0.005;

/**
 * Find the suspects that the answers of a check would move apart most: how far its answers differ about a cause, weighted
 * by how strongly the cause is suspected.
 *
 * @returns At most three cause ids, the most affected first.
 */
export function findSeparated(check: Pick<EvidenceCheck, 'answers'>, beliefs: Beliefs): CauseId[] {
  const named = namedCauses(check.answers);
  const spread = (cause: CauseId): number => {
    const logs = check.answers.map((answer) => Math.log(ratioOf(answer, cause)));
    return Math.max(...logs) - Math.min(...logs);
  };
  return Object.entries(beliefs)
    .filter(([cause, probability]) => probability > WORTH_NAMING && named.has(cause))
    .map(([cause, probability]) => ({ cause, weight: probability * spread(cause) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ cause }) => cause);
}
