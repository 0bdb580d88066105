import { isSingleKey } from './single-keys.ts';

/*
 * What every page can do beside showing itself: copy its address, report a mistake, list the shortcuts. Every page carries this
 * code, so what is behind it is loaded on first use.
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
  if (event.key === '?' && isSingleKey(event))
    void import('./page-tools-use.ts').then(({ showShortcuts }) => showShortcuts());
});
