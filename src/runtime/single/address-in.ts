import { BASE } from '../../lib/domain/base.ts';

/**
 * Read the address within the edition from the fragment of the file’s: `#/fixes/x/?query#place`. Any other fragment is the
 * start page. Never throws: the fragment is put after a host, because a path such as `//[` would be taken for one.
 */
export const addressIn = (fragment: string): URL =>
  new URL(`https://edition.invalid${fragment.startsWith('#/') ? fragment.slice(1) : BASE}`);

/** Decode the id of a place in a page; a damaged one is returned as it is. */
export function placeIn(fragment: string): string {
  const id = fragment.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
