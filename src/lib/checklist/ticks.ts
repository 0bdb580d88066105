import { storageKey } from '../domain/site-constants.ts';

/** Key under which this device remembers the ticked lines: a JSON array of line ids. */
export const TICKS_KEY = storageKey('checklist:v1');

/** More than all ids together; a longer value was not written here. */
const MAX_LENGTH = 20_000;

/**
 * The ticked lines of a stored text. Never throws: what is no list, and whatever in the list is no known line, counts
 * as not ticked.
 */
export function parseTicks(text: string | null, known: readonly string[]): string[] {
  if (text === null || text.length > MAX_LENGTH) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? known.filter((id) => value.includes(id)) : [];
  } catch {
    return [];
  }
}

/** The ticked lines that this device remembers; none where storage is switched off. */
export function loadTicks(known: readonly string[]): string[] {
  try {
    return parseTicks(localStorage.getItem(TICKS_KEY), known);
  } catch {
    return [];
  }
}

/** Remembers the ticked lines; none forgets the key. Says whether this device could. */
export function saveTicks(ticked: readonly string[]): boolean {
  try {
    if (ticked.length === 0) localStorage.removeItem(TICKS_KEY);
    else localStorage.setItem(TICKS_KEY, JSON.stringify(ticked));
    return true;
  } catch {
    return false;
  }
}
