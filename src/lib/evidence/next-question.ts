import type { Case } from '../case/case.ts';
import type { CauseId, CheckId } from '../tree/types.ts';
import type { Access } from './access.ts';
import { ALL_ACCESS } from './access.ts';
import type { EvidenceModel } from './model.ts';

/** A check that is worth making before the next fix. */
export interface NextQuestion {
  check: CheckId;
  /** Minutes-equivalents that it is expected to save, its own minutes already taken off. */
  value: number;
  /** The suspects whose probabilities its answers move apart most, at most three, most likely first. */
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
  void [model, current, access, asked];
  return null;
}
