import { QR_SIDE, qrCode } from '../../lib/print/qr.ts';
import { CASE_WORDS } from '../../lib/print/words.ts';

/**
 * Make the code on paper reopen a case. Loaded only when there is a case, because it needs a library.
 *
 * @param query The query of the case, from `?` on.
 */
export function reopen(query: string): void {
  const figure = document.querySelector<HTMLElement>('[data-reopen]');
  if (!figure) return;
  const start = new URL(figure.dataset['reopen'] ?? '', location.href);
  // The case reopens on the site that printed it; a page opened from a file has no address that a phone could use.
  const here = location.protocol.startsWith('http')
    ? new URL(start.pathname, location.href)
    : new URL(start);
  here.search = query;

  const code = qrCode(here.href, QR_SIDE.case);
  const picture = figure.querySelector('svg');
  const link = figure.querySelector('a');
  figure.dataset['of'] = code ? 'case' : 'long-case';
  if (link) link.href = here.href;
  const words = figure.querySelector('figcaption > span');
  if (words) words.textContent = code ? CASE_WORDS.scan : CASE_WORDS.type;
  if (!code) return picture?.remove();
  picture?.setAttribute('viewBox', `0 0 ${code.size} ${code.size}`);
  picture?.querySelector('path')?.setAttribute('d', code.d);
}
