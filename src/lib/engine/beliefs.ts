import { hasNotHelped } from '../domain/case.ts';
import type { CauseId } from '../domain/tree.ts';
import type { Evidence } from './evidence.ts';
import type { EvidenceModel } from './evidence-model.ts';
import { namedCauses, priorWeight, ratioOf, RATIOS } from './strength.ts';

/** Probability of each cause, 0 to 1; they sum to 1. */
export type Beliefs = Readonly<Record<CauseId, number>>;

/** The most that a failure may count against a cause: any fix may have been carried out wrongly. */
const MAX_SUCCESS = 0.995;

/**
 * Compute how probable each cause is, given the answers and the fixes that failed.
 *
 * Naive Bayes over exactly one fault. Starts from the likelihood bands; each answer multiplies by the ratio of its
 * strength, and a failed fix multiplies its causes by 1 - success. "Don't know", skipped fixes and ids that the model
 * does not have change nothing. Iterates over the model and not over the case, so that the order of answers cannot
 * change even the last digit.
 *
 * The single-fault model: Heckerman, Breese and Rommelse, "Decision-theoretic troubleshooting", CACM 38(3), 1995.
 *
 * @param fixes The fixes of the model, with their success adjusted to the answers.
 */
export function computeBeliefs(
  { causes, checks }: Pick<EvidenceModel, 'causes' | 'checks'>,
  fixes: EvidenceModel['fixes'],
  { answers, tried, supported = [] }: Evidence,
): Beliefs {
  const logs = new Map<CauseId, number>();
  for (const { id, band, shift } of causes) logs.set(id, Math.log(priorWeight(band, shift)));
  const multiply = (cause: CauseId, factor: number): void => {
    const before = logs.get(cause);
    if (before !== undefined) logs.set(cause, before + Math.log(factor));
  };

  for (const check of checks) {
    if (!Object.hasOwn(answers, check.id)) continue;
    const answer = check.answers.find(({ id }) => id === answers[check.id]);
    if (answer) for (const cause of namedCauses([answer])) multiply(cause, ratioOf(answer, cause));
  }
  for (const cause of new Set(supported)) multiply(cause, RATIOS.supports);
  for (const fix of fixes) {
    if (!Object.hasOwn(tried, fix.id) || !hasNotHelped(tried[fix.id])) continue;
    for (const { cause, success } of fix.treats)
      multiply(cause, 1 - Math.min(success, MAX_SUCCESS));
  }

  const top = Math.max(...logs.values());
  const weights = [...logs].map(([cause, log]) => [cause, Math.exp(log - top)] as const);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return Object.fromEntries(weights.map(([cause, weight]) => [cause, weight / total]));
}
