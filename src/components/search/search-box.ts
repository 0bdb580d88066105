import { element } from '../shell/element.ts';
import { connectKeys } from './search-keys.ts';
import { loadSearch } from './search-load.ts';
import { makeRun } from './search-run.ts';

/** The panel is for a quick look; the search page has everything. */
const LIMITS = { codes: 3, answers: 6, more: 3 } as const;

/** Open a search box on its first focus: put a panel of results under it and fill it as people type. */
export function openSearch(box: HTMLElement): void {
  const input = box.querySelector('input');
  if (!input) return;
  const results = element('div', { class: 'search-results' });
  const panel = element('div', { class: 'search-panel' }, results);
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  box.append(panel, status);

  const run = makeRun(results, status, { prefix: 'box', heading: 'p', limits: LIMITS });
  const show = (): void => {
    panel.hidden = false;
    void run(input.value);
  };
  const hide = (): boolean => {
    const wasOpen = !panel.hidden;
    panel.hidden = true;
    // Nothing is announced or drawn any more that was still under way.
    void run('');
    return wasOpen;
  };
  connectKeys(input, results, hide);
  input.addEventListener('input', () => {
    // Escape in a box whose panel is closed clears it: that opens nothing.
    if (input.value !== '' || !panel.hidden) show();
  });
  input.addEventListener('focus', show);
  // A closed panel opens again without leaving the box.
  input.addEventListener('click', () => panel.hidden && show());
  // Some browsers give links no focus when they are pressed: the panel would be gone before the click.
  panel.addEventListener('mousedown', (event) => event.preventDefault());
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!box.contains(relatedTarget as Node | null)) hide();
  });

  void loadSearch().catch(() => undefined);
  if (box.contains(document.activeElement)) show();
  else hide();
}
