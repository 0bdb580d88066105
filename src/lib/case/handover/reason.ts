import { accessOf, canFix } from '../../domain/access.ts';
import type { CaseModel } from '../case-model.ts';
import type { Case } from '../../domain/case.ts';
import { hasNotHelped } from '../../domain/case.ts';
import type { Suspect } from '../situation.ts';
import { isSuspected } from '../../engine/bands.ts';
import type { ReceiverStep } from './receiver-step.ts';

/** Reason for which a case is handed over. */
export type HandoverReason = 'out-of-reach' | 'all-tried' | 'not-worth-it';

/** Return whether every fix that treats a cause which is still suspected has been carried out. */
const isAllTried = (model: CaseModel, { tried }: Case, ranking: readonly Suspect[]): boolean =>
  Object.entries(model.fixes)
    .filter(([id]) => !hasNotHelped(tried[id]))
    .every(([, { treats }]) =>
      treats.every(({ cause }) => !ranking.some((one) => one.cause === cause && isSuspected(one))),
    );

/**
 * Find the reason for which a case is handed over: the best fix cannot be done from here, everything that treats a
 * suspect has been done, or asking costs less than going on.
 */
export function handoverReason(
  model: CaseModel,
  current: Case,
  ranking: readonly Suspect[],
  { fix }: ReceiverStep,
): HandoverReason {
  if (fix === null || isAllTried(model, current, ranking)) return 'all-tried';
  const where = model.fixes[fix.fix]?.where ?? 'client';
  const reached = canFix(where, accessOf(current.access));
  return !reached || current.tried[fix.fix] === 'skipped' ? 'out-of-reach' : 'not-worth-it';
}
