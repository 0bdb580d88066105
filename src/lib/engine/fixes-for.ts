import type { Risk, Success, Verdict } from '../domain/closed-lists.ts';
import { RISKS, SUCCESSES } from '../domain/closed-lists.ts';
import type { CauseId, FixId } from '../domain/tree.ts';
import { isSuggestable } from '../domain/suggestable.ts';

/** A fix as `fixesFor` sorts it. */
export interface Treatment {
  id: FixId;
  verdict: Verdict;
  treats: readonly { cause: CauseId; success: Success }[];
  minutes: number;
  waiting: number;
  risk: { level: Risk };
}

/**
 * List the fixes that may be suggested for a cause: those that help most often first, then the safer, then the quicker.
 * Dangerous and contradicted fixes are left out.
 */
export function fixesFor<Fix extends Treatment>(
  cause: CauseId,
  fixes: readonly Fix[],
): { fix: Fix; success: Success }[] {
  return fixes
    .filter(isSuggestable)
    .flatMap((fix) =>
      fix.treats.filter((one) => one.cause === cause).map(({ success }) => ({ fix, success })),
    )
    .sort(
      (a, b) =>
        SUCCESSES.indexOf(a.success) - SUCCESSES.indexOf(b.success) ||
        RISKS.indexOf(a.fix.risk.level) - RISKS.indexOf(b.fix.risk.level) ||
        a.fix.minutes + a.fix.waiting - (b.fix.minutes + b.fix.waiting) ||
        (a.fix.id < b.fix.id ? -1 : 1),
    );
}
