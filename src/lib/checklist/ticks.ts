import type { SiteMeta } from '../domain/site-constants.ts';

/** Key under which the ticked lines are saved: `["check-host-log","fix-restart-service"]`. */
export const TICKS_KEY = `${(import.meta as SiteMeta).env?.SITE_STORAGE ?? 'site'}:checklist:v1`;

/** The most characters to read: more than all ids together. */
const MAX_LENGTH = 20_000;

/** Form of the id of a line. */
const ID = /"([a-z\d-]{1,80})(?=")/g;

/** Read every id of a stored list, known or not. Of one that was cut off, those that are whole. */
function idsIn(text: string | null): string[] {
  if (text === null || !text.startsWith('[') || text.length > MAX_LENGTH) return [];
  try {
    return (JSON.parse(text) as unknown[]).filter((id) => typeof id === 'string');
  } catch {
    return Array.from(text.matchAll(ID), ([, id = '']) => id);
  }
}

/** Read the ticked lines from a stored text. Never throws: anything but a list of known lines is ignored. */
export function parseTicks(text: string | null, known: readonly string[]): string[] {
  const ids = new Set(idsIn(text));
  return known.filter((id) => ids.has(id));
}

const stored = (): string | null => {
  try {
    return localStorage.getItem(TICKS_KEY);
  } catch {
    return null;
  }
};

/** Load the ticked lines of this device; none where storage is switched off. */
export const loadTicks = (known: readonly string[]): string[] => parseTicks(stored(), known);

/** Load the ticked lines that this version of the site does not know: a newer one has them. */
export const loadForeignTicks = (known: readonly string[]): string[] => [
  ...new Set(idsIn(stored()).filter((id) => !known.includes(id) && /^[a-z\d-]{1,80}$/.test(id))),
];

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
