import { makeAlike } from './alike.ts';
import { createLexicon } from './lexicon.ts';
import { listingsOf } from './code-listing.ts';
import { codesByName, matchCodes, type CodeMatch } from './code-matches.ts';
import { meantBy, type Meant } from './meant.ts';
import { normalise } from './normalise.ts';
import {
  COUNTS,
  DISTRUST_SHARE,
  LIMITS,
  MAX_UNKNOWN_WORDS,
  MIN_SHARE,
  SAID_SURENESS,
  TITLE_SCORE,
  TUNING,
  type Tuning,
} from './options.ts';
import { saferFirst, varied, type Scored } from './order.ts';
import { unpackPostings, type Posting } from './postings.ts';
import { readQuery, type Query } from './query.ts';
import { sayingsOf } from './sayings.ts';
import { unpackWords } from './word-list.ts';
import { spreadScores } from './spread.ts';
import type { Listing, SearchIndex, SearchKind } from './search-index.ts';

/** Results of a query in groups, as they are shown: each is ordered by itself, best first. */
export interface SearchResults {
  /** Pages of the codes that the query names, and symptoms that show these codes. */
  codes: Listing[];
  /** Causes and fixes. */
  answers: Listing[];
  /** Symptoms and checks, and codes whose meaning matches. */
  more: Listing[];
}

/** A word of the index: its postings, and its rarity (inverse document frequency over the entries). */
interface Word {
  postings: readonly Posting[];
  rarity: number;
}

function openWords(
  listings: readonly Listing[],
  words: readonly string[],
  lists: readonly (readonly Posting[])[],
): Map<string, Word> {
  const isEntry = listings.map(({ kind }) => kind !== 'code');
  const entries = isEntry.filter(Boolean).length;
  return new Map(
    words.map((word, at) => {
      const unpacked = lists[at] ?? [];
      const count = unpacked.filter(([place]) => isEntry[place]).length;
      return [
        word,
        { postings: unpacked, rarity: Math.log(1 + (entries - count + 0.5) / (count + 0.5)) },
      ];
    }),
  );
}

/**
 * Open an index. Fuse finds words, and the words find pages: its token search over whole texts puts a right answer among the first
 * three for 68 of 100 judged queries where this does for 91, and takes fifty times as long (docs/search.md).
 *
 * @returns The search: pure, never throws, a few milliseconds for any text. Nothing is found for an empty query.
 */
export function createSearch(
  index: SearchIndex,
  tuning: Tuning = TUNING,
): (typed: string) => SearchResults & { meant: Meant } {
  const listings = listingsOf(index);
  const byName = codesByName(listings);
  const lexicon = createLexicon(index.vocabulary, sayingsOf(listings));
  const allWords = unpackWords(index.words);
  const words = openWords(listings, allWords, unpackPostings(index.postings));
  const alike = makeAlike(allWords);
  const byTitle = new Map(listings.map(({ title }, place) => [normalise(title), place]));
  const codeNumbers = new Set(listings.flatMap(({ code }) => code?.number ?? []));

  /** Score the words of a query on each page, by place. */
  function wordScores(query: Query): Float64Array {
    const scores = new Float64Array(listings.length);
    const add = (word: string, counts: number): void => {
      const { postings, rarity } = words.get(word) ?? { postings: [], rarity: 0 };
      for (const [place, weight] of postings) {
        scores[place] =
          (scores[place] ?? 0) + counts * rarity * (weight / (weight + tuning.saturation));
      }
    };
    let unknown = 0;
    for (const [word, counts] of query.words) {
      if (words.has(word)) add(word, codeNumbers.has(Number(word)) ? counts * COUNTS.code : counts);
      else if (!query.translated && (unknown += 1) <= MAX_UNKNOWN_WORDS) {
        for (const [other, weight] of alike(word)) add(other, counts * weight);
      }
    }
    return scores;
  }

  /** Find the symptoms whose words a query repeats, but for those that its codes name already. */
  const saidIn = ({ said }: Query, codes: readonly CodeMatch[]): CodeMatch[] =>
    listings.flatMap(({ kind, id }, place) => {
      const sureness = kind === 'symptom' ? said.get(id) : undefined;
      return sureness === undefined || codes.some((code) => code.place === place)
        ? []
        : [{ place, sureness: SAID_SURENESS * sureness }];
    });

  return (typed) => {
    const query = readQuery(lexicon, typed, tuning);
    const own = wordScores(query);
    const named = byName(query.text, query.codes);
    const codes = matchCodes(listings, named, own);
    const scores = spreadScores(listings, own, [...codes, ...saidIn(query, codes)], tuning);
    const asked = byTitle.get(query.text);
    if (asked !== undefined) scores[asked] = (scores[asked] ?? 0) + TITLE_SCORE;
    const shown = codes.slice(0, LIMITS.codes).map(({ place }) => place);

    const pages = (
      kinds: readonly SearchKind[],
      worth: (listing: Listing, score: number) => number,
    ): Scored[] => {
      const found = listings.flatMap((listing, place) => {
        const score = scores[place] ?? 0;
        return score > 0 && kinds.includes(listing.kind) && !shown.includes(place)
          ? [{ listing, score: worth(listing, score) }]
          : [];
      });
      const least = MIN_SHARE * Math.max(0, ...found.map(({ score }) => score));
      return found.filter(({ score }) => score >= least);
    };
    const answers = pages(
      ['cause', 'fix'],
      ({ prior = 0, instead }, score) =>
        (score + tuning.prior * prior) * (instead ? DISTRUST_SHARE : 1),
    );
    const more = pages(['symptom', 'check', 'code'], (_, score) => score).sort(
      (a, b) => b.score - a.score,
    );

    return {
      codes: shown.flatMap((place) => listings[place] ?? []),
      answers: saferFirst(varied(answers, LIMITS.answers, tuning.repeat), listings).slice(
        0,
        LIMITS.answers,
      ),
      more: more.slice(0, LIMITS.more).map(({ listing }) => listing),
      meant: meantBy(listings, named),
    };
  };
}
