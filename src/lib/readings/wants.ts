import { CLEARED_LOGS } from './cleared-logs.ts';
import { nameReader, providersAndIds } from './match-row.ts';
import type { ReadingTable } from './readings.ts';

/**
 * Make the function with which readers of events decide what is wanted as a fact: every event of a row, the events whose
 * absence means something, and those that say that a log was cleared.
 */
export function wantsOf(table: ReadingTable): (provider: string, id: number) => boolean {
  const name = nameReader(table.prefix);
  const wanted = new Map<string, Set<number>>();
  const add = (provider: string, ids: readonly (string | number)[]): void => {
    const key = name(provider);
    const numbers = wanted.get(key) ?? new Set();
    for (const id of ids) numbers.add(Number(id));
    wanted.set(key, numbers);
  };
  for (const row of table.readings) {
    const { providers, ids } = providersAndIds(row);
    for (const provider of providers) add(provider, ids);
  }
  for (const { events } of table.absences)
    if (events !== 'any') for (const { provider, id } of events) add(provider, id);
  for (const { provider, id } of CLEARED_LOGS) add(provider, [id]);

  // Providers come again and again: their names are compared once each.
  const known = new Map<string, Set<number> | undefined>();
  return (provider, id) => {
    if (!known.has(provider)) known.set(provider, wanted.get(name(provider)));
    return known.get(provider)?.has(id) ?? false;
  };
}
