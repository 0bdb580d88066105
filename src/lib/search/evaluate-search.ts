import type { SearchResults } from './search.ts';

/** A phrase that somebody searched with, and the causes that turned out right. */
export interface JudgedQuery {
  query: string;
  causes: readonly string[];
}

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

/** Measure a search. Queries without an expected cause are skipped. */
export function measureSearch(
  search: (typed: string) => SearchResults,
  queries: readonly JudgedQuery[],
): SearchQuality {
  const ranks = queries
    .filter(({ causes }) => causes.length > 0)
    .map(({ query, causes }) => rankOf(search(query), causes));
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
