import type { SiteMeta } from '../../lib/domain/site-constants.ts';

/** Storage key of the setting “single keys off”. Its value is `off`. The name is from the time when `/` was the only one. */
export const SINGLE_KEYS = `${(import.meta as SiteMeta).env?.SITE_STORAGE ?? 'site'}:slash-key`;

/** Return whether the visitor has turned single keys off. */
export function singleKeysAreOff(): boolean {
  try {
    return localStorage.getItem(SINGLE_KEYS) === 'off';
  } catch {
    return false;
  }
}

/**
 * Return whether a key press may be a single-key shortcut: not typed into a field, not a command of the browser, not over a
 * dialog, and not turned off. Single keys get in the way of speech input (WCAG 2.1.4).
 */
export const isSingleKey = (event: KeyboardEvent): boolean =>
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.isComposing &&
  !(event.target as Element).closest(
    'input:not([type=radio],[type=checkbox]),textarea,select,[contenteditable]',
  ) &&
  !document.querySelector('dialog:modal') &&
  !singleKeysAreOff();
