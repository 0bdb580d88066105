import type { Way } from '../domain/closed-lists.ts';
import { WAYS } from '../domain/closed-lists.ts';
import type { SiteMeta } from '../domain/site-constants.ts';

/** Key of the way that this person takes, for every fix. */
const KEY = `${(import.meta as SiteMeta).env?.SITE_STORAGE ?? 'site'}:way:v1`;

/** The way that was chosen last on this device, or null. Storage may be switched off or hold anything. */
export function rememberedWay(): Way | null {
  try {
    const saved = localStorage.getItem(KEY);
    return WAYS.find((way) => way === saved) ?? null;
  } catch {
    return null;
  }
}

/** Keeps the chosen way for the next fix. */
export function rememberWay(way: Way): void {
  try {
    localStorage.setItem(KEY, way);
  } catch {
    // It is a convenience.
  }
}
