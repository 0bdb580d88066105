import type { SiteMeta } from '../domain/site-constants.ts';

/** Key under which the ticked lines are saved: `["check-host-log","fix-restart-service"]`. */
export const TICKS_KEY = `${(import.meta as SiteMeta).env?.SITE_STORAGE ?? 'site'}:checklist:v1`;

/** The most characters to read: more than all ids together. */
const MAX_LENGTH = 20_000;

/** Read the ticked lines from a stored text. Never throws: anything but a list of known lines is ignored. */
export function parseTicks(text: string | null, known: readonly string[]): string[] {
  if (text === null || text.length > MAX_LENGTH) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? known.filter((id) => value.includes(id)) : [];
  } catch {
    return [];
  }
}

/** Load the ticked lines of this device; none where storage is switched off. */
export function loadTicks(known: readonly string[]): string[] {
  try {
    return parseTicks(localStorage.getItem(TICKS_KEY), known);
  } catch {
    return [];
  }
}

/** Save the ticked lines; an empty list removes the key. Return whether it worked. */
export function saveTicks(ticked: readonly string[]): boolean {
  try {
    if (ticked.length === 0) localStorage.removeItem(TICKS_KEY);
    else localStorage.setItem(TICKS_KEY, JSON.stringify(ticked));
    return true;
  } catch {
    return false;
  }
}
