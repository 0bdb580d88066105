import { kept } from '../domain/memo.ts';
import type { Case } from '../domain/case.ts';
import { hasNotHelped } from '../domain/case.ts';
import type { CauseId } from '../domain/tree.ts';
import type { EvidenceModel } from './evidence-model.ts';
import { PRIOR_WEIGHTS, RATIOS } from './strength.ts';

/**
 * How probable each cause is, given the answers and the fixes that failed. Sums to 1.
 *
 * Starts from the bands; each answer multiplies by the ratio of its strength; a failed fix multiplies its causes by
 * what it leaves of them. “Don’t know”, skipped fixes and ids that the model does not have change nothing. Walks the
 * model and not the case, so that the order of answers cannot matter, not even in the last digit.
 */
export const beliefs = (model: EvidenceModel, current: Case): Record<CauseId, number> =>
  kept(
    kept(ofCases, model, () => new WeakMap<Case, Record<CauseId, number>>()),
    current,
    () => workedOut(model, current),
  );

/** One screen asks several times about the same case. Nobody changes a case or its beliefs in place. */
const ofCases = new WeakMap<EvidenceModel, WeakMap<Case, Record<CauseId, number>>>();

function workedOut(model: EvidenceModel, { answers, tried }: Case): Record<CauseId, number> {
  const logs = new Map<CauseId, number>();
  for (const { id, band } of model.causes) logs.set(id, Math.log(PRIOR_WEIGHTS[band]));
  const multiply = (cause: CauseId, factor: number): void => {
    const before = logs.get(cause);
    if (before !== undefined) logs.set(cause, before + Math.log(factor));
  };

  for (const check of model.checks) {
    if (!Object.hasOwn(answers, check.id)) continue;
    const answer = check.answers.find(({ id }) => id === answers[check.id]);
    for (const [cause, strength] of Object.entries(answer?.evidence ?? {}))
      multiply(cause, RATIOS[strength]);
  }
  for (const fix of model.fixes) {
    if (!Object.hasOwn(tried, fix.id) || !hasNotHelped(tried[fix.id])) continue;
    for (const { cause, success } of fix.treats)
      multiply(cause, 1 - Math.min(success, MAX_SUCCESS));
  }

  const top = Math.max(...logs.values());
  const weights = [...logs].map(([cause, log]) => [cause, Math.exp(log - top)] as const);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return Object.fromEntries(weights.map(([cause, weight]) => [cause, weight / total]));
}

/** Even a fix that always helps may have been carried out wrongly: its failure never makes a cause impossible. */
const MAX_SUCCESS = 0.995;
