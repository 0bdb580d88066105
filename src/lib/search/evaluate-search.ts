import type { Knowledge } from '../model/knowledge.ts';
import type { SearchResults } from './search.ts';

/** A phrase that somebody searched with, and the causes that turned out right. */
export interface JudgedQuery {
  query: string;
  causes: readonly string[];
}

/** Take the titles of known cases as queries: each case says what turned out right. */
export const queriesOfCases = (cases: Knowledge['cases']): (JudgedQuery & { source: string })[] =>
  cases.flatMap(({ query, causes, source }) =>
    query === undefined ? [] : [{ query, causes, source }],
  );

/** Quality of a search on judged queries, each number from 0 to 1. */
export interface SearchQuality {
  /** Queries that count: those with an expected cause. */
  n: number;
  'recall@1': number;
  'recall@3': number;
  'recall@10': number;
  /** Mean reciprocal rank of the first hit; a query without one counts 0. */
  MRR: number;
}

/** A search that answers with pages in groups. */
type Search = (typed: string) => Pick<SearchResults, 'answers'>;

const round = (share: number): number => Math.round(share * 10_000) / 10_000;

/**
 * Find the place, from 1, of the first cause or fix that meets an expected cause, among the causes and fixes in the order in which
 * they are shown; 0 when none does.
 */
export const rankOf = (
  { answers }: Pick<SearchResults, 'answers'>,
  causes: readonly string[],
): number =>
  answers.findIndex((answer) => answer.causes?.some((cause) => causes.includes(cause))) + 1;

/** Average ranks. */
export function qualityOf(ranks: readonly number[]): SearchQuality {
  const mean = (value: (rank: number) => number): number =>
    ranks.length === 0
      ? 0
      : round(ranks.reduce((sum, rank) => sum + value(rank), 0) / ranks.length);
  const within = (limit: number) => (rank: number) => (rank > 0 && rank <= limit ? 1 : 0);
  return {
    n: ranks.length,
    'recall@1': mean(within(1)),
    'recall@3': mean(within(3)),
    'recall@10': mean(within(10)),
    MRR: mean((rank) => (rank > 0 ? 1 / rank : 0)),
  };
}

const ranksOf = (search: Search, queries: readonly JudgedQuery[]): number[] =>
  queries
    .filter(({ causes }) => causes.length > 0)
    .map(({ query, causes }) => rankOf(search(query), causes));

/** Measure a search. Queries without an expected cause are skipped. */
export const measureSearch = (search: Search, queries: readonly JudgedQuery[]): SearchQuality =>
  qualityOf(ranksOf(search, queries));

/**
 * Measure what choosing among searches is worth on queries that the choice has not seen: each part of the queries is asked of the search
 * that does best on the other parts.
 *
 * @param searches The searches to choose from; the first wins where several are as good.
 */
export function crossValidateSearch(
  searches: readonly Search[],
  parts: readonly (readonly JudgedQuery[])[],
): SearchQuality {
  const ranks = searches.map((search) => parts.map((part) => ranksOf(search, part)));
  const worth = (ofSearch: readonly number[][], held: number): number => {
    const quality = qualityOf(ofSearch.filter((_, part) => part !== held).flat());
    return quality['recall@3'] + quality.MRR;
  };
  return qualityOf(
    parts.flatMap((_, held) => {
      const best = ranks.reduce(
        (a, b) => (worth(b, held) > worth(a, held) ? b : a),
        ranks[0] ?? [],
      );
      return best[held] ?? [];
    }),
  );
}
