import type { StepFact } from './attempt-draft.ts';
import type { Attempt } from './readings.ts';

/**
 * Say how far an attempt came and how it ended. The last step that fails or lets in decides: a client may try again within one
 * connection. The end of a connection alone is neither.
 *
 * @param steps In the order in which they happened.
 */
export function outcomeOf(
  steps: readonly StepFact[],
): Pick<Attempt, 'reached' | 'outcome' | 'endedAt'> {
  let reached = -1;
  let failed: StepFact | null = null;
  let outcome: Attempt['outcome'] = 'unknown';
  let ended = false;
  for (const step of steps) {
    const { ends } = step.row.row;
    reached = Math.max(reached, step.row.stage ?? -1);
    if (ends === 'failed') [outcome, failed] = ['failed', step];
    else if (ends === 'succeeded') [outcome, failed] = ['succeeded', null];
    else if (ends === 'ended') ended = true;
  }
  const last = Math.max(reached, 0);
  return {
    reached,
    outcome,
    endedAt: failed ? (failed.row.stage ?? last) : outcome === 'unknown' && ended ? last : null,
  };
}
