import { storageKey } from '../domain/site-constants.ts';

/** Key of the saved case. The value is the query of its address, read back through the same parser as a link. */
const CASE_KEY = storageKey('case:v1');

/** Storage may be switched off, full, or hold what someone else wrote: every access can fail and none matters. */
function attempt<Result>(action: () => Result): Result | null {
  try {
    return action();
  } catch {
    return null;
  }
}

/** Remembers the query of a case on this device; an empty query forgets it. */
export function saveCase(query: string): void {
  attempt(() => {
    if (query === '') localStorage.removeItem(CASE_KEY);
    else localStorage.setItem(CASE_KEY, query);
  });
}

/** The query of the case that was saved on this device, or an empty string. */
export function savedCase(): string {
  const value = attempt(() => localStorage.getItem(CASE_KEY));
  return typeof value === 'string' && value.startsWith('?') ? value.slice(0, 4000) : '';
}

/** Key of the readings behind the answers that came from findings. They stay in the tab and end with it. */
const READINGS_KEY = storageKey('findings:v1');

export function saveReadings(text: string): void {
  attempt(() => sessionStorage.setItem(READINGS_KEY, text));
}

/** What was saved in this tab, or null. */
export const savedReadings = (): string | null =>
  attempt(() => sessionStorage.getItem(READINGS_KEY));
