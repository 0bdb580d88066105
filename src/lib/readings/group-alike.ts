import { withSteps, type Finished } from './finish-attempts.ts';
import type { Attempt } from './readings.ts';

/** The most rows of attempts: a flood of sign-ins must not bury the attempt that counts. */
export const MAX_ATTEMPTS = 40;

/** Place of an attempt in the list: what the person asks about, then failures, what ended without a word, what got in. */
function placeOf({ focus, outcome, superseded, endedAt }: Attempt): number {
  if (focus) return 0;
  if (outcome === 'failed') return superseded ? 3 : 1;
  if (outcome === 'unknown') return endedAt === null ? 4 : 2;
  return 5;
}

/**
 * Bring attempts that are alike together, the newest to represent them, and put the failing ones first, the newest of those
 * at the front. The attempt in focus represents its kind if it is the newest; else it has a row of its own.
 */
export function groupAlike(finished: readonly Finished[]): {
  attempts: Attempt[];
  moreAttempts: number;
} {
  const groups = Map.groupBy(finished, ({ attempt, kind }) =>
    JSON.stringify([kind, attempt.superseded]),
  );
  const rows = [...groups.values()].flatMap((group): Finished[] => {
    const own = group.slice(0, -1).filter(({ attempt }) => attempt.focus);
    const rest = group.filter((one) => !own.includes(one));
    const newest = rest.at(-1);
    if (!newest) return [];
    const addresses = new Set(rest.flatMap(({ draft: { peer } }) => (peer ? [peer.address] : [])));
    const attempt: Attempt = {
      ...newest.attempt,
      alike: rest.length,
      since: rest[0]?.attempt.from ?? newest.attempt.from,
      addresses: addresses.size,
    };
    return [...own, { ...newest, attempt }];
  });
  rows.sort((a, b) => placeOf(a.attempt) - placeOf(b.attempt) || b.attempt.from - a.attempt.from);
  const attempts = rows.slice(0, MAX_ATTEMPTS).map(withSteps);
  const count = attempts.reduce((sum, { alike }) => sum + alike, 0);
  return { attempts, moreAttempts: finished.length - count };
}
