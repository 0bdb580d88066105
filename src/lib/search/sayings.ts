import type { Sayings } from './lexicon.ts';
import type { Listing } from './search-index.ts';

/** Collect what the symptoms among some pages say, by their ids. */
export const sayingsOf = (listings: readonly Listing[]): Sayings =>
  Object.fromEntries(listings.flatMap(({ id, says }) => (says ? [[id, says]] : [])));
