import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Snapshot } from '../../lib/case/transition.ts';
import { transition } from '../../lib/case/transition.ts';
import type { CaseStep } from './prerender.tsx';

/**
 * Return where the likely press at a fix leads: it did not help, or it has been undone. Null at any other step. A fix that
 * helps ends the case, so that step may take its time.
 */
export function likelyOutcome(
  model: CaseModel,
  { situation, case: current, view }: CaseStep,
): Snapshot | null {
  if (situation.kind !== 'fix' && situation.kind !== 'undo') return null;
  return transition(model, [current, view], {
    type: 'outcome',
    ...(situation.kind === 'fix'
      ? { fix: situation.next.fix, outcome: 'failed' }
      : { fix: situation.fix, outcome: 'undone' }),
  });
}
