import { BASE } from '../../lib/domain/base.ts';
import { createSearch } from '../../lib/search/search.ts';
import type { SearchIndex } from '../../lib/search/search-index.ts';

export type Search = ReturnType<typeof createSearch>;

let loading: Promise<Search> | undefined;

/**
 * Load the search over the site’s index, which is fetched once per page.
 *
 * @throws Error when the index cannot be fetched or read; the next call tries again.
 */
export function loadSearch(): Promise<Search> {
  loading ??= fetch(`${BASE}search.json`)
    .then(async (response) => {
      if (!response.ok) throw new Error(`The search index answered ${response.status}.`);
      const index = (await response.json()) as SearchIndex;
      const search = createSearch(index);
      // The browser compiles on first use: it does so before anybody waits for an answer.
      search(index.vocabulary.warmUp);
      return search;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
