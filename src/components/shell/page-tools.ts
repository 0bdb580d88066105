import { isSingleKey } from './single-keys.ts';

/*
 * Tools of every page: copy its address, report a mistake, list the shortcuts. Every page loads this code, so the tools
 * themselves are loaded on first use.
 */
document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>(
    '[data-copy-link],button[data-report],[data-shortcuts]',
  );
  if (!button) return;
  const { dataset } = button;
  void import('./page-tools-use.ts').then(({ copyLink, copyReport, showShortcuts }) =>
    'copyLink' in dataset
      ? copyLink(button)
      : 'report' in dataset
        ? copyReport(button)
        : showShortcuts(),
  );
});

document.addEventListener('keydown', (event) => {
  const { key } = event;
  if (!/^[?1-9]$/.test(key) || !isSingleKey(event)) return;
  if (key === '?') void import('./page-tools-use.ts').then(({ showShortcuts }) => showShortcuts());
  // For the question of the page, which need not know when a key is a shortcut.
  else document.dispatchEvent(new CustomEvent('digit', { detail: Number(key) }));
});
