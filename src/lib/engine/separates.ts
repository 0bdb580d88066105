import type { CauseId } from '../domain/tree.ts';
import type { EvidenceCheck } from './evidence-model.ts';
import { RATIOS } from './strength.ts';

/** Suspects below this probability are not worth naming as a reason for a question. */
const WORTH_NAMING = 0.005;

/**
 * The suspects that the answers of a check would move apart most: how far its answers differ about a cause, weighed by
 * how strongly the cause is suspected.
 *
 * @param belief Probability of each cause, 0 to 1.
 * @returns At most three cause ids, the most affected first.
 */
export function separates(
  check: EvidenceCheck,
  belief: Readonly<Record<CauseId, number>>,
): CauseId[] {
  const spread = (cause: CauseId): number => {
    const logs = check.answers.map(({ evidence }) => {
      const strength = Object.hasOwn(evidence, cause) ? evidence[cause] : undefined;
      return strength === undefined ? 0 : Math.log(RATIOS[strength]);
    });
    return Math.max(...logs) - Math.min(...logs);
  };
  return Object.entries(belief)
    .map(([cause, probability]) => ({ cause, probability, weight: probability * spread(cause) }))
    .filter(({ probability, weight }) => weight > 0 && probability > WORTH_NAMING)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ cause }) => cause);
}
