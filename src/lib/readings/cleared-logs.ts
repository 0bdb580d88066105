import type { Fact } from '../artefacts/fact.ts';
import { fieldOf } from './values.ts';

/**
 * Events that say that a log was cleared: 1102 of the Security log about itself, 104 of the System log about the one that it
 * names in `Channel`.
 */
export const CLEARED_LOGS = [
  { provider: 'Eventlog', id: 1102, of: 'Security' },
  { provider: 'Eventlog', id: 104, of: null },
] as const;

/** Return the log that was cleared, as the fact names it; null where the fact is of another kind. */
export function clearedLog(fact: Fact, name: (text: string) => string): string | null {
  const kind = CLEARED_LOGS.find(
    ({ provider, id }) => id === Number(fact.id) && name(provider) === name(fact.provider),
  );
  return kind === undefined ? null : (kind.of ?? fieldOf(fact, 'Channel') ?? null);
}
