import { BASE } from '../domain/base.ts';
import { MAX_QUERY_CHARACTERS } from './options.ts';

/** Return the site-relative address of the search page for a query; as much of it as an address may carry. */
export function searchUrl(typed: string): string {
  const query = typed.trim().slice(0, MAX_QUERY_CHARACTERS).trim();
  const asked = query === '' ? '' : `?${new URLSearchParams({ q: query }).toString()}`;
  return `${BASE}search/${asked}`;
}
