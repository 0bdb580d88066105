import type { Span } from '../artefacts/fact.ts';
import type { Draft } from './attempt-draft.ts';
import type { Finished } from './finish-attempts.ts';
import type { Focus, JudgeOptions } from './readings.ts';

/** Stretches of time around the minute by which facts are judged, in milliseconds. */
export const AROUND = {
  /** Around an attempt: logs of one machine are written within seconds, and the clocks of two may be a minute apart. */
  attempt: 120_000,
  /** Around a minute that a person says: read from a clock, or from memory. */
  said: 300_000,
  /** Before the end of a log where nothing else is known: people save logs on the day of the attempt. */
  log: 86_400_000,
} as const;
const MINUTE = 60_000;
/** Times later than now by more than this are of a clock that is wrong. */
export const AHEAD = 86_400_000;

/** Return the end of the part of an attempt in which the connection is made: a session may go on for hours. */
const connectedAt = ({ steps, to }: Draft): number =>
  steps.find(({ row }) => row.row.ends === 'succeeded')?.order ?? to;

const rank = ({ attempt: { outcome, superseded, endedAt } }: Finished): number =>
  outcome === 'failed' && !superseded ? 0 : outcome === 'unknown' && endedAt !== null ? 1 : 2;

/**
 * Find the minute by which facts are judged: the one that the person says, with the attempt in it; else the newest attempt that
 * failed; else the newest that ended without a word on why; else the end of the newest log. Marks the attempt.
 *
 * @param finished In the order in which they began.
 */
export function findFocus(
  finished: readonly Finished[],
  spans: readonly Span[],
  { now, at }: JudgeOptions,
): Focus | null {
  const focusOn = ({ attempt, draft }: Finished): Focus => {
    attempt.focus = true;
    return { from: attempt.from, to: connectedAt(draft), by: 'attempt' };
  };
  if (at !== undefined) {
    const distance = ({ attempt: { from } }: Finished): number =>
      Math.max(0, at - from, from - (at + MINUTE));
    const [first] = finished
      .filter((one) => distance(one) <= AROUND.said)
      .sort((a, b) => rank(a) - rank(b) || distance(a) - distance(b));
    if (!first) return { from: at, to: at + MINUTE, by: 'said' };
    return { ...focusOn(first), by: 'said' };
  }
  const newest =
    finished.findLast((one) => rank(one) === 0) ?? finished.findLast((one) => rank(one) === 1);
  if (newest) return focusOn(newest);
  let end: number | null = null;
  for (const { to } of spans) if (to <= now + AHEAD && to > (end ?? -Infinity)) end = to;
  return end === null ? null : { from: end, to: end, by: 'log' };
}
