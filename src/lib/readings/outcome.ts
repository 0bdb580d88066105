import type { StepFact } from './attempt-draft.ts';
import type { Attempt } from './readings.ts';

/**
 * Say how far an attempt came and how it ended. The last step that fails or lets in decides: a client may try again within one
 * connection. The end of a connection alone is neither. A failure is never at an earlier stage than one that was reached: a
 * client’s code often names the first thing that can go wrong.
 *
 * @param steps In the order in which they happened.
 */
export function outcomeOf(
  steps: readonly StepFact[],
): Pick<Attempt, 'reached' | 'outcome' | 'endedAt'> {
  let reached = -1;
  let failedAt: number | null = null;
  let outcome: Attempt['outcome'] = 'unknown';
  let ended = false;
  for (const { row } of steps) {
    const { ends } = row.row;
    reached = Math.max(reached, row.stage ?? -1);
    if (ends === 'failed') {
      // A failure without a stage of its own says nothing on where, unless it ended a session.
      if (row.stage !== null || outcome === 'succeeded') failedAt = reached;
      outcome = 'failed';
    } else if (ends === 'succeeded') [outcome, failedAt] = ['succeeded', null];
    else if (ends === 'ended') ended = true;
  }
  if (outcome === 'failed') return { reached, outcome, endedAt: failedAt };
  const open = outcome === 'unknown' && ended && reached >= 0;
  return { reached, outcome, endedAt: open ? reached : null };
}
