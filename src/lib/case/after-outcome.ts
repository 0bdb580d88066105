import { askAgain } from '../engine/ask-again.ts';
import type { FixId } from '../domain/tree.ts';
import type { Case, Outcome } from '../domain/case.ts';
import { withOutcome } from '../domain/case.ts';
import type { CaseModel } from './case-model.ts';
import type { Next } from './next.ts';
import type { View } from './case-url.ts';
import { PLAIN_VIEW } from './case-url.ts';

/**
 * After a fix was tried or taken back: when it did not help and stays in place, the checks come that it may have changed.
 * The same holds where it helped and another fault remains: what confirmed the first one is no longer true.
 */
export function afterOutcome(
  model: CaseModel,
  current: Case,
  { again }: View,
  fix: FixId,
  outcome: Outcome,
): Next {
  const tried = model.fixes[fix];
  const doubted =
    (outcome === 'failed' || outcome === 'remains') && tried
      ? askAgain(tried, current.answers, model.checks)
      : again;
  return [
    withOutcome(current, fix, outcome),
    {
      ...PLAIN_VIEW,
      // What was undone is as it was when it was asked.
      again:
        outcome === 'undone' ? doubted.filter((id) => !tried?.invalidates.includes(id)) : doubted,
    },
  ];
}
