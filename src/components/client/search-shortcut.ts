/*
 * All that a page loads for its search box: the keys that lead to it, and the rest on first use. The key `/` can be turned off
 * on the search page, because single keys get in the way of speech input (WCAG 2.1.4).
 */
const box = document.querySelector<HTMLElement>('[data-search-box]');
const main = document.querySelector('[data-search-main]');

box?.addEventListener(
  'focusin',
  () => void import('./search-box.ts').then(({ openSearch }) => openSearch(box)),
  {
    once: true,
  },
);

const slashIsOff = (): boolean => {
  try {
    return localStorage.getItem('reconnect:slash-key') === 'off';
  } catch {
    return false;
  }
};

document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  const command =
    (event.ctrlKey || event.metaKey) &&
    !event.altKey &&
    !event.shiftKey &&
    key.toLowerCase() === 'k';
  const slash =
    key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
  if (!command) {
    if (
      !slash ||
      (target as Element).closest('input,textarea,select,[contenteditable]') ||
      slashIsOff()
    )
      return;
  }
  const input = (main ?? box)?.querySelector('input');
  if (!input || document.querySelector('dialog:modal')) return;
  event.preventDefault();
  input.focus();
  input.select();
});
