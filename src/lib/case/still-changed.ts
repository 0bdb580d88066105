import type { FixId } from '../domain/tree.ts';
import type { Case } from '../domain/case.ts';
import { isStillChanged } from '../domain/case.ts';
import type { CaseModel } from './case-model.ts';

/** List the fixes whose changes are still in place, the newest first, which is the order of undoing. */
export const stillChangedFixes = (
  { fixes }: Pick<CaseModel, 'fixes'>,
  { tried }: Pick<Case, 'tried'>,
): FixId[] =>
  Object.entries(tried)
    .filter(([fix, outcome]) => isStillChanged(outcome) && (fixes[fix]?.undoMinutes ?? 0) > 0)
    .map(([fix]) => fix)
    .reverse();
