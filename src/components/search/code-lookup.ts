/*
 * A code that is looked up opens its own page where no other can be meant. All else is searched for, as it is without this
 * script; the search and its index are loaded on first use.
 */
const load = () => import('./search-load.ts').then(({ loadSearch }) => loadSearch());

/** Follow a link by a click, so that handlers of links see it too: those of the one-file edition. */
function follow(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  document.body.append(link);
  link.click();
  link.remove();
}

document.addEventListener('focusin', ({ target }) => {
  // Load the search while people type. If that fails, the form still submits to the search page.
  if ((target as Element).closest('[data-code-lookup]')) void load().catch(() => undefined);
});

/** The form that is let through to the search. */
let searched: HTMLFormElement | undefined;

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.matches('[data-code-lookup]') || form === searched) return;
  event.preventDefault();
  const typed = form.querySelector('input')?.value ?? '';
  const search = (): void => {
    searched = form;
    form.requestSubmit();
    searched = undefined;
  };
  void Promise.all([load(), import('../../lib/search/listing-url.ts')]).then(
    ([find, { listingUrl }]) => {
      const { page } = find(typed).meant;
      if (page) follow(listingUrl(page));
      else search();
    },
    search,
  );
});
