import { loadSearch } from './search-load.ts';
import { countOf, failureView, hintView, resultsView, type ViewOptions } from './search-view.ts';

/** Screen readers hear the count when typing pauses, not at every letter. */
const ANNOUNCE_AFTER = 700;

/**
 * Make the function that searches for the text of an input, shows the results, and announces their number in `status`. A later
 * call cancels an earlier one that still waits for the index or for the typed letter to be painted.
 */
export function makeRun(
  results: HTMLElement,
  status: HTMLElement,
  options: ViewOptions,
): (typed: string) => Promise<void> {
  let lastCall = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const announce = (text: string): void => {
    clearTimeout(timer);
    if (text === '') status.textContent = '';
    else timer = setTimeout(() => (status.textContent = text), ANNOUNCE_AFTER);
  };

  return async (typed) => {
    lastCall += 1;
    const call = lastCall;
    if (typed.trim() === '') {
      results.replaceChildren(hintView());
      announce('');
      return;
    }
    // The letter is seen first; one that follows at once takes the place of the search for it. Written out here: a file that
    // it shared with the troubleshooter would be one more to fetch there.
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    try {
      const find = await loadSearch();
      // Keep the results when focus has moved to one of them.
      if (call !== lastCall || results.contains(document.activeElement)) return;
      const hits = find(typed);
      results.replaceChildren(resultsView(hits, typed.trim(), options));
      const count = countOf(hits);
      announce(
        count === 0
          ? 'Nothing found.'
          : `${count} result${count === 1 ? '' : 's'}. Press the down arrow for the first.`,
      );
    } catch {
      if (call !== lastCall) return;
      results.replaceChildren(failureView());
      announce('Search couldn’t be loaded.');
    }
  };
}
