import { BASE } from '../../lib/domain/base.ts';
import { withLanguages, type Languages } from '../../lib/search/languages.ts';
import { createSearch } from '../../lib/search/search.ts';
import type { SearchIndex } from '../../lib/search/search-index.ts';

export type Search = ReturnType<typeof createSearch>;

let loading: Promise<Search> | undefined;

async function read(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`The search index answered ${response.status}.`);
  return response.json();
}

/**
 * Load the search over the site’s index, which is fetched once per page.
 *
 * @throws Error when the index cannot be fetched or read; the next call tries again.
 */
export function loadSearch(): Promise<Search> {
  loading ??= Promise.all([
    fetch(`${BASE}search.json`).then(read),
    // Without them the search still knows English.
    fetch(`${BASE}languages.json`)
      .then(read)
      .catch(() => ({})),
  ])
    .then(([index, languages]) => {
      const search = createSearch(withLanguages(index as SearchIndex, languages as Languages));
      // The browser compiles on first use: it does so before anybody waits for an answer.
      search((index as SearchIndex).vocabulary.warmUp);
      return search;
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
