import { loadSearch } from './search-load.ts';
import { countOf, failureView, hintView, resultsView, type ViewOptions } from './search-view.ts';

/** Screen readers hear the count when typing pauses, not at every letter. */
const ANNOUNCE_AFTER = 700;

/**
 * Makes the function that shows in `results` what the text of an input finds, and says in `status` how much it is. A later
 * call overtakes an earlier one that still waits, for the index or for the letter to be painted.
 */
export function makeRun(
  results: HTMLElement,
  status: HTMLElement,
  options: ViewOptions,
): (typed: string) => Promise<void> {
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const announce = (text: string): void => {
    clearTimeout(timer);
    if (text === '') status.textContent = '';
    else timer = setTimeout(() => (status.textContent = text), ANNOUNCE_AFTER);
  };

  return async (typed) => {
    last += 1;
    const mine = last;
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
      // Whoever has moved on to a result does not lose it.
      if (mine !== last || results.contains(document.activeElement)) return;
      const found = find(typed);
      results.replaceChildren(resultsView(found, typed.trim(), options));
      const count = countOf(found);
      announce(
        count === 0
          ? 'Nothing found.'
          : `${count} result${count === 1 ? '' : 's'}. Press the down arrow for the first.`,
      );
    } catch {
      if (mine !== last) return;
      results.replaceChildren(failureView());
      announce('Search couldn’t be loaded.');
    }
  };
}
