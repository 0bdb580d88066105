import { isSingleKey } from '../shell/single-keys.ts';

/*
 * All that a page loads for its search box: the keys that lead to it, and the rest on first use. The key `/` can be turned off
 * on the search page and in the list of shortcuts.
 */
const box = document.querySelector<HTMLElement>('[data-search-box]');
const main = document.querySelector('[data-search-main]');

/** Load the search and open the box. */
async function open(searchBox: HTMLElement): Promise<void> {
  const { openSearch } = await import('./search-box.ts');
  openSearch(searchBox);
}

// Somebody may be in the box already when this script arrives.
if (box?.contains(document.activeElement)) void open(box);
else box?.addEventListener('focusin', () => void open(box), { once: true });

document.addEventListener('keydown', (event) => {
  const command =
    (event.ctrlKey || event.metaKey) &&
    !event.altKey &&
    !event.shiftKey &&
    event.key.toLowerCase() === 'k';
  if (!command && !(event.key === '/' && isSingleKey(event))) return;
  const input = (main ?? box)?.querySelector('input');
  if (!input || document.querySelector('dialog:modal')) return;
  event.preventDefault();
  input.focus();
  input.select();
});
