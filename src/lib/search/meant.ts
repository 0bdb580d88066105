import { codeHex } from '../domain/code-kinds.ts';
import { codeMatches } from './code-matches.ts';
import type { NamedCode } from './search-codes.ts';
import type { Listing } from './search-index.ts';

/** Both numbers of a message, as it prints them. */
export interface Message {
  main: string;
  extended: string;
  /** Address of the troubleshooter with what the message says answered, where a symptom knows it. */
  start?: string;
}

/** Certain meaning of the numbers of a query: one code, or the two of a message. */
export interface Meant {
  /** The page of the only code that is meant. */
  page?: Listing;
  message?: Message;
}

/** Read both numbers of a message; undefined where one is missing or the first is not a main code. */
function messageOf(listings: readonly Listing[], codes: readonly NamedCode[]): Message | undefined {
  const extended = codes.find(({ kind }) => kind === 'extended')?.number;
  if (extended === undefined) return undefined;
  const main = codes
    .filter(({ kind }) => kind === null || kind === 'disconnect')
    .flatMap((code) => codeMatches(listings, code))
    .filter(({ place }) => listings[place]?.code?.kind === 'disconnect')
    .sort((a, b) => b.sureness - a.sureness)
    .map(({ place }) => listings[place]?.code?.number)[0];
  if (main === undefined) return undefined;
  const symptom = listings.find(
    ({ start, pairs = [] }) =>
      start !== undefined && pairs.some(([one, other]) => one === main && other === extended),
  );
  return {
    main: codeHex(main),
    extended: codeHex(extended),
    ...(symptom?.start !== undefined && { start: symptom.start }),
  };
}

/** Read the meaning of the numbers of a query where it is certain; empty otherwise. */
export function meantBy(listings: readonly Listing[], codes: readonly NamedCode[]): Meant {
  const message = messageOf(listings, codes);
  if (message) return { message };
  const surest = new Map<number, number>();
  for (const code of codes)
    for (const { place, sureness } of codeMatches(listings, code))
      surest.set(place, Math.max(sureness, surest.get(place) ?? 0));
  const [best, next] = [...surest].sort(([, a], [, b]) => b - a);
  const page = best && best[1] > (next?.[1] ?? 0) ? listings[best[0]] : undefined;
  return page ? { page } : {};
}
