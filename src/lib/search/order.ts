import { TUNING } from './options.ts';
import type { Listing } from './search-index.ts';

/** A page with its score. */
export interface Scored {
  listing: Listing;
  score: number;
}

/**
 * Put the best pages first, at most `limit`, each idea once before any idea twice where they are nearly equal: a page whose main
 * cause is above already is moved down a little.
 */
export function varied(pages: readonly Scored[], limit: number, repeat = TUNING.repeat): Listing[] {
  const left = [...pages].sort((a, b) => b.score - a.score);
  const shown = new Set<string | undefined>();
  const order: Listing[] = [];
  const worth = ({ listing, score }: Scored): number =>
    shown.has(listing.causes?.[0]) ? score * repeat : score;
  while (left.length > 0 && order.length < limit) {
    const best = left.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    left.splice(left.indexOf(best), 1);
    order.push(best.listing);
    shown.add(best.listing.causes?.[0]);
  }
  return order;
}

/** Put the safer fix directly before each piece of advice that is never suggested, unless it leads already. */
export function saferFirst(order: readonly Listing[], all: readonly Listing[]): Listing[] {
  const safe: Listing[] = [];
  for (const listing of order) {
    const safer = all.find(({ kind, id }) => kind === 'fix' && id === listing.instead);
    if (safer && !safe.includes(safer)) safe.push(safer);
    if (!safe.includes(listing)) safe.push(listing);
  }
  return safe;
}
