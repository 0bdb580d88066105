import { startFlowchart } from '../../components/flowchart/start-flowchart.ts';
import { markCurrentSection } from '../../components/shell/contents.ts';
import { startFilters } from '../../components/entry/list-filter.ts';
import { startSearchPage } from '../../components/search/start-search-page.ts';
import { openRemembered } from '../../components/entry/ways.ts';
import { issueUrl, reportOf } from '../../lib/report/report.ts';
import { BASE } from '../../lib/domain/base.ts';
import { placeIn } from './address-in.ts';
import { endIslands, startIslands } from './islands.ts';
import { pageAt } from './store.ts';

/** The page for an address that this edition lacks. */
const MISSING = `${BASE}offline/`;
const TROUBLESHOOTER = `${BASE}troubleshoot/`;

const main = (): HTMLElement => document.querySelector('main') as HTMLElement;
/** Path and query of the page as it was last put in place. */
let shown = { path: '', search: '' };

/** Return the path of the page to show: the troubleshooter replaces the site’s positions in the tree. */
const wanted = (): string =>
  location.pathname.startsWith(TROUBLESHOOTER) ? TROUBLESHOOTER : location.pathname;

/** Return whether Back or Forward has led to a page that is not there. The troubleshooter follows its case by itself. */
export function isElsewhere(): boolean {
  const path = wanted();
  if (path !== shown.path) return true;
  return path !== TROUBLESHOOTER && location.search !== shown.search;
}

const sheets = [...document.querySelectorAll<HTMLStyleElement>('style[data-name]')];

/** Keep only the style sheets of a page in the document, in its order: what they say of paper differs from page to page. */
function applyStyles(names: readonly string[]): void {
  for (const sheet of sheets) sheet.remove();
  for (const name of names)
    document.head.append(...sheets.filter((sheet) => sheet.dataset['name'] === name));
}

/** Put the page of the address in place. */
export function showPage(): void {
  const path = wanted();
  const page = pageAt(path) ?? pageAt(`${path}/`) ?? pageAt(MISSING);
  if (!page) return;
  shown = { path, search: location.search };
  endIslands();
  main().innerHTML = page.main;
  for (const online of main().querySelectorAll('[data-online]')) online.remove();
  document.title = page.title;
  const report = document.querySelector<HTMLAnchorElement>('a[data-report]');
  if (report) report.href = issueUrl(report.dataset['report'] ?? '', reportOf(page.title, path));
  applyStyles(page.styles);
  for (const link of document.querySelectorAll('.site-nav > ul > li > a'))
    if (path.startsWith(link.getAttribute('href')?.replace('#', '') ?? ''))
      link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  startIslands(main());
  openRemembered(main());
  startSearchPage();
  startFilters();
  markCurrentSection();
  startFlowchart();
}

/** Move the focus to the place that the address names, or to the heading of the page. */
export function focusPlace(): void {
  const id = placeIn(location.hash);
  const place = id === '' ? null : document.getElementById(id);
  const target = place ?? main().querySelector<HTMLElement>('h1') ?? main();
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  if (place) place.scrollIntoView();
  else window.scrollTo(0, 0);
}
