import type { SiteMeta } from '../domain/site-constants.ts';

/**
 * Key of the saved case. The value is the query of its address, read back through the same parser as a link:
 *
 *     PREFIX:case:v1      ?light=on&fix.b=undone&fix.a=kept
 *     PREFIX:findings:v1  the sources of answers as JSON, see answer-sources.ts
 *
 * Content may change under a saved case: ids that are not known are left out with a note and stay saved, because a newer
 * version of the site may have written them. A `v2` is needed only if the query changes its form.
 */
const CASE_KEY = `${(import.meta as SiteMeta).env?.SITE_STORAGE ?? 'site'}:case:v1`;

/** Run an action on storage; null where it fails. Storage may be switched off or full, and every access to it can throw. */
function attempt<Result>(action: () => Result): Result | null {
  try {
    return action();
  } catch {
    return null;
  }
}

/** Save the query of a case on this device; an empty query removes it. */
export function saveCase(query: string): void {
  attempt(() => {
    if (query === '') localStorage.removeItem(CASE_KEY);
    else localStorage.setItem(CASE_KEY, query);
  });
}

/** Return the query of the case that was saved on this device, or an empty string. */
export function savedCase(): string {
  const value = attempt(() => localStorage.getItem(CASE_KEY));
  return typeof value === 'string' && value.startsWith('?') ? value : '';
}

/** Key of the sources of the answers that came from findings. Session storage: they end with the tab. */
const SOURCES_KEY = `${(import.meta as SiteMeta).env?.SITE_STORAGE ?? 'site'}:findings:v1`;

/** Save the sources of answers in this tab. */
export function saveAnswerSources(text: string): void {
  attempt(() => sessionStorage.setItem(SOURCES_KEY, text));
}

/** Return the sources of answers that were saved in this tab, or null. */
export const savedAnswerSources = (): string | null =>
  attempt(() => sessionStorage.getItem(SOURCES_KEY));
