import { searchUrl } from '../../lib/search/search-url.ts';
import { keySetting } from '../shell/key-setting.ts';
import { connectKeys } from './search-keys.ts';
import { makeRun } from './search-run.ts';

/** Browsers limit how often the address may change. */
const ADDRESS_AFTER = 300;

function connectPage(form: HTMLFormElement, results: HTMLElement, status: HTMLElement): void {
  const input = form.querySelector('input');
  if (!input) return;
  const run = makeRun(results, status, { prefix: 'page', heading: 'h2' });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keepAddress = (): void => history.replaceState(history.state, '', searchUrl(input.value));
  const search = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keepAddress, ADDRESS_AFTER);
    void run(input.value);
  };
  input.addEventListener('input', search);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  connectKeys(input, results, () => false);

  const query = new URLSearchParams(location.search).get('q') ?? '';
  // Text typed before this script ran is newer than the address.
  if (input.value === '') input.value = query;
  void run(input.value).then(() => delete document.documentElement.dataset['arriving']);
}

/** Start the search page, if this page is one. */
export function startSearchPage(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search-page]');
  const results = document.querySelector<HTMLElement>('[data-search-results]');
  const status = document.querySelector<HTMLElement>('[data-search-status]');
  if (form && results && status) connectPage(form, results, status);
  const setting = document.querySelector<HTMLInputElement>('[data-slash-key]');
  if (setting && !keySetting(setting)) setting.closest('p')?.remove();
}
