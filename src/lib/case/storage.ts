import type { SiteMeta } from '../domain/site-constants.ts';

/**
 * Key of the saved case. The value is the query of its address, read back through the same parser as a link:
 *
 *     PREFIX:case:v1      ?light=on&fix.b=undone&fix.a=kept
 *     PREFIX:cases:v1     other cases, a line each: those of other tabs and of earlier visits
 *     PREFIX:findings:v1  the sources of answers as JSON, see answer-sources.ts
 *
 * Content may change under a saved case: ids that are not known are left out with a note and stay saved, because a newer
 * version of the site may have written them. A `v2` is needed only if the query changes its form.
 */
export const CASE_KEY = `${(import.meta as SiteMeta).env?.SITE_STORAGE ?? 'site'}:case:v1`;
const OTHERS_KEY = `${(import.meta as SiteMeta).env?.SITE_STORAGE ?? 'site'}:cases:v1`;

/** The most cases that are kept beside the last one. */
const MAX_OTHERS = 3;

/** Run an action on storage; null where it fails. Storage may be switched off or full, and every access to it can throw. */
function attempt<Result>(action: () => Result): Result | null {
  try {
    return action();
  } catch {
    return null;
  }
}

/** Return the queries of the cases that were saved on this device, the last one first. Storage may hold anything. */
export function savedCases(): string[] {
  const read = (key: string): string => attempt(() => localStorage.getItem(key)) ?? '';
  const queries = [read(CASE_KEY), ...read(OTHERS_KEY).split('\n', MAX_OTHERS)];
  return [...new Set(queries.filter((one) => one.startsWith('?')))];
}

/** Return the query of the case that was saved last on this device, or an empty string. */
export const savedCase = (): string => savedCases()[0] ?? '';

function write(key: string, text: string): void {
  if (text === '') localStorage.removeItem(key);
  else localStorage.setItem(key, text);
}

/**
 * Save the query of a case on this device. The cases of other tabs stay.
 *
 * @param query Empty where the case is given up.
 * @param before Query under which this case was saved until now, or anything where it was not.
 */
export function saveCase(query: string, before: string): void {
  const rest = savedCases().filter((one) => one !== query && one !== before);
  const [last = '', ...others] = query === '' ? rest : [query, ...rest];
  attempt(() => {
    // The other cases first: where the storage is full then, no case has left it.
    write(OTHERS_KEY, others.slice(0, MAX_OTHERS).join('\n'));
    write(CASE_KEY, last);
  });
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
