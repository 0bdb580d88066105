import { BASE } from '../../lib/domain/base.ts';
import { focusPlace, showPage } from './show.ts';
import { pageAt } from './store.ts';

/** Return whether an address within the edition is that of the script. */
const isScript = (address: string): boolean => address.endsWith('.ps1');
/** Page that holds the text of the script. */
const SCRIPT_PAGE = `${BASE}script/`;

/** Return the address within the edition that a link leads to, or null for links that lead elsewhere. */
function inside(link: Element): string | null {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#/')) return href.slice(1);
  if (href.startsWith('#')) return location.pathname + location.search + href;
  return href.startsWith('/') ? href : null;
}

/** Go to an address within the edition. */
function open(address: string): void {
  const before = location.pathname + location.search;
  history.pushState(null, '', address);
  if (location.pathname + location.search !== before) showPage();
  focusPlace();
}

/** Offer the script as a file: its text is that of the page which shows it. */
function downloadScript(address: string): void {
  const page = new DOMParser().parseFromString(pageAt(SCRIPT_PAGE)?.main ?? '', 'text/html');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([page.querySelector('.source pre')?.textContent ?? ''], { type: 'text/plain' }),
  );
  link.download = address.slice(BASE.length);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Make links and search forms work within the file. */
export function connectLinks(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a[href]');
    const address = link && inside(link);
    if (event.defaultPrevented || address === null) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (isScript(address)) downloadScript(address);
    else open(address);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const action = form.getAttribute('action');
    if (event.defaultPrevented || !action?.startsWith('/')) return;
    event.preventDefault();
    const fields = [...new FormData(form)].map(([key, value]) => [
      key,
      typeof value === 'string' ? value : '',
    ]);
    open(`${action}?${new URLSearchParams(fields).toString()}`);
  });
  // So that a link opened in another tab, or copied, leads there too.
  for (const type of ['pointerover', 'focusin'])
    document.addEventListener(type, (event) => {
      const link = (event.target as Element).closest('a[href]');
      const address = link && inside(link);
      if (address !== null) link?.setAttribute('href', `#${address}`);
    });
}
