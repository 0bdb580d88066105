import type { Parts } from './bring-parts.ts';

const TEXTS = {
  fetching: 'Fetching the parts…',
  here: 'All parts are on this page now.',
  missing: 'Some parts could not be fetched. Each has a link in its place; or try again.',
};

/** Bring everything at once when it is asked for: by the link, or by the keys that search the page or print it. */
export function offerAll(root: HTMLElement, { bringAll, isAway }: Parts): void {
  const said = document.querySelector<HTMLElement>('[data-brought]');
  const say = (text: string): void => {
    if (said) said.textContent = text;
  };
  const everything = async (): Promise<void> => {
    say(TEXTS.fetching);
    say((await bringAll()) ? TEXTS.here : TEXTS.missing);
  };

  document.querySelector('[data-bring-all]')?.addEventListener('click', (event) => {
    const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
    if (ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    void everything();
  });
  const byKey = (event: KeyboardEvent): void => {
    // The one-file edition leaves the page without a new document.
    if (!root.isConnected || !isAway()) {
      document.removeEventListener('keydown', byKey);
      return;
    }
    const key = event.key.toLowerCase();
    const isCommand = event.ctrlKey || event.metaKey;
    if ((isCommand && key === 'f') || key === 'f3') void everything();
    if (!isCommand || key !== 'p') return;
    event.preventDefault();
    void everything().then(() => print());
  };
  document.addEventListener('keydown', byKey);
}
