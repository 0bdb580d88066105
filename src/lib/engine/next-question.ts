import type { Case } from '../domain/case.ts';
import type { CauseId, CheckId } from '../domain/tree.ts';
import type { Access } from '../domain/access.ts';
import { ALL_ACCESS } from '../domain/access.ts';
import { beliefs } from './beliefs.ts';
import { compiled, stateOf } from './compile-model.ts';
import { decide } from './decide.ts';
import type { EvidenceModel } from './evidence-model.ts';
import { separates } from './separates.ts';

/** A check that is worth making before the next fix. */
export interface NextQuestion {
  check: CheckId;
  /** Minutes-equivalents that it is expected to save, its own minutes already taken off. */
  value: number;
  /** The suspects that its answers would move apart most, at most three, the most affected first. */
  separates: CauseId[];
}

/**
 * The check that is most worth making now, or null when trying the next fix (or handing over) is the better step.
 *
 * @param asked Checks that must not be asked although the case holds no answer to them.
 */
export function nextQuestion(
  model: EvidenceModel,
  current: Case,
  access: Access = ALL_ACCESS,
  asked: readonly CheckId[] = [],
): NextQuestion | null {
  const { problem, planner } = compiled(model);
  const state = stateOf(model, current, access);
  model.checks.forEach(({ id }, index) => {
    if (asked.includes(id)) state.asked[index] = 1;
  });
  const decision = decide(problem, planner, state);
  if (decision.kind !== 'ask') return null;
  const check = model.checks[decision.question];
  return check === undefined
    ? null
    : {
        check: check.id,
        value: decision.value,
        separates: separates(check, beliefs(model, current)),
      };
}
