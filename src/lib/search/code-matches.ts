import type { NamedCode } from './search-codes.ts';
import type { CodeKind } from '../domain/code-kinds.ts';
import type { Listing } from './search-index.ts';

/** A page that a query names by number, and how surely: 0 to 1. */
export interface CodeMatch {
  place: number;
  sureness: number;
}

/**
 * Main codes and the system’s own results are what people paste, then events; protocol values are for developers, and exit codes and
 * the numbers of gateways are small ones that mostly mean something else.
 */
const KIND_ORDER: Readonly<Record<CodeKind, number>> = {
  disconnect: 0.9,
  status: 0.9,
  event: 0.8,
  extended: 0.7,
  'client-error': 0.6,
  'error-info': 0.5,
  exit: 0.45,
  service: 0.4,
};
/** Bare digits read as hexadecimal. */
const GUESS = 0.5;
/** The number exists, but in another list than the one that was named. */
const OTHER_KIND = 0.2;
/** Both codes of a symptom say more than each; its main code alone says less than the page of that code. */
const PAIR = 1.1;
const HALF_PAIR = 0.4;

/** Find the pages of a code, with how likely each is the one that was named. */
export function codeMatches(
  listings: readonly Listing[],
  { number, kind, guess }: NamedCode,
): CodeMatch[] {
  const found = listings.flatMap(({ code }, place) =>
    code?.number === number || code?.also?.includes(number) ? [{ code, place }] : [],
  );
  const said = found.filter(({ code }) => code.kind === kind);
  return (said.length > 0 ? said : found).map(({ code, place }) => ({
    place,
    sureness:
      (kind === code.kind ? 1 : kind === null ? KIND_ORDER[code.kind] : OTHER_KIND) *
      (guess ? GUESS : 1),
  }));
}

/** Names of codes: words with an underscore, or long ones such as those of a library. */
const NAMES = /[a-z][a-z0-9]*(?:_[a-z0-9]+)+|[a-z]{10,}\d?/g;

/**
 * Make a reader of the codes that a normalised text calls by their names. The wire’s name wins where two lists share one, and a
 * number beside its name is that code and no other.
 */
export function codesByName(
  listings: readonly Listing[],
): (text: string, numbers: readonly NamedCode[]) => NamedCode[] {
  const byName = new Map<string, NamedCode>();
  for (const { code } of listings)
    if (code?.name !== undefined && !(code.kind === 'extended' && byName.has(code.name)))
      byName.set(code.name, { number: code.number, kind: code.kind, guess: false });
  return (text, numbers) => {
    const named = (text.match(NAMES) ?? []).flatMap((word) => byName.get(word) ?? []);
    return [
      ...named,
      ...numbers.filter(({ number }) => !named.some((one) => one.number === number)),
    ];
  };
}

/** Several symptoms can show one pair of codes: these many are named, the rest is found by its words. */
const MAX_SYMPTOMS = 2;

/** Symptoms whose pair of codes was named, or whose main code was the only one named; best described first. */
function pairMatches(
  listings: readonly Listing[],
  codes: readonly NamedCode[],
  own: ArrayLike<number>,
): CodeMatch[] {
  const named = (number: number): boolean => codes.some((code) => code.number === number);
  const single = !codes.some(({ kind }) => kind === 'extended');
  return listings
    .flatMap(({ pairs = [] }, place) => {
      const mains = pairs.filter(([main]) => named(main));
      if (mains.some(([, extended]) => extended === null || (!single && named(extended))))
        return [{ place, sureness: PAIR }];
      return single && mains.length > 0 ? [{ place, sureness: HALF_PAIR }] : [];
    })
    .sort((a, b) => b.sureness - a.sureness || (own[b.place] ?? 0) - (own[a.place] ?? 0))
    .slice(0, MAX_SYMPTOMS);
}

/**
 * Find every page that the numbers of a query name, the most likely first.
 *
 * @param own What the words of each page scored, by place: settles the order of pages that are named equally.
 */
export function matchCodes(
  listings: readonly Listing[],
  codes: readonly NamedCode[],
  own: ArrayLike<number>,
): CodeMatch[] {
  const best = new Map<number, number>();
  for (const { place, sureness } of [
    ...pairMatches(listings, codes, own),
    ...codes.flatMap((code) => codeMatches(listings, code)),
  ]) {
    best.set(place, Math.max(sureness, best.get(place) ?? 0));
  }
  return [...best]
    .map(([place, sureness]) => ({ place, sureness }))
    .sort((a, b) => b.sureness - a.sureness || (own[b.place] ?? 0) - (own[a.place] ?? 0));
}
