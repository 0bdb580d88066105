import { BASE } from '../../lib/domain/base.ts';
import { searchUrl } from '../../lib/search/search-url.ts';
import type { SearchResults } from '../../lib/search/search.ts';
import type { Meant, Message } from '../../lib/search/meant.ts';
import type { Listing } from '../../lib/search/search-index.ts';
import type { SiteMeta } from '../../lib/domain/site-constants.ts';
import { element } from '../shell/element.ts';
import { searchHit } from './search-hit.ts';

const HAS_CODES = (import.meta as SiteMeta).env?.SITE_HAS_CODES ?? false;
const SEARCH_HINT = (import.meta as SiteMeta).env?.SITE_SEARCH_HINT ?? '';

/** Options of the two views: the panel under the box of every page, and the search page. */
export interface ViewOptions {
  /** Starts the ids inside the view; unique in the page. */
  prefix: string;
  /** Tag of the group names: `p` in the panel, which is not part of the page’s outline. */
  heading: 'h2' | 'p';
  /** Results of each group, with a link to the rest; all when absent. */
  limits?: Readonly<Record<keyof SearchResults, number>>;
}

const link = (href: string, text: string): HTMLElement => element('a', { href }, text);

/** Render the hint for an empty box. */
export const hintView = (): HTMLElement => element('p', { class: 'search-hint' }, SEARCH_HINT);

/** Render help for a search without results. */
const nothingView = (typed: string): HTMLElement =>
  element(
    'div',
    { class: 'search-hint' },
    element(
      'p',
      {},
      'Nothing matches ',
      element('q', {}, typed.length > 60 ? `${typed.slice(0, 59)}…` : typed),
      '.',
    ),
    element(
      'ul',
      {},
      element('li', {}, `Try fewer words${HAS_CODES ? ', or the code from the message' : ''}.`),
      element(
        'li',
        {},
        link(`${BASE}troubleshoot/`, 'Answer questions instead'),
        ': it takes a few minutes.',
      ),
      element(
        'li',
        {},
        'Browse the ',
        ...(HAS_CODES ? [link(`${BASE}codes/`, 'codes'), ', the '] : []),
        link(`${BASE}symptoms/`, 'symptoms'),
        ' or the ',
        link(`${BASE}fixes/`, 'fixes'),
        '.',
      ),
    ),
  );

/** Render help for an index that could not be fetched. */
export const failureView = (): HTMLElement =>
  element(
    'p',
    { class: 'search-hint' },
    'Search couldn’t be loaded. ',
    link(searchUrl(''), 'Every fix and cause is listed on the search page'),
    '.',
  );

/** Count the results. */
export const countOf = ({ codes, answers, more }: SearchResults): number =>
  codes.length + answers.length + more.length;

/** Render the name of a pasted message, with a link into the troubleshooter. */
const messageView = ({ main, extended, start }: Message): HTMLElement => {
  const way = link(start ?? `${BASE}troubleshoot/`, start ? 'Find my fix' : 'Answer questions');
  way.className = 'button';
  return element(
    'div',
    { class: 'note search-message' },
    element('p', {}, 'Your message is ', element('strong', {}, `${main} / ${extended}`), '.'),
    element('p', {}, way),
  );
};

/** Render the results in their groups; help when there are none. */
export function resultsView(
  results: SearchResults & { meant?: Meant },
  typed: string,
  { prefix, heading, limits: most }: ViewOptions,
): Node {
  if (countOf(results) === 0) return nothingView(typed);
  const group = (name: keyof SearchResults, title: string): HTMLElement | false => {
    const all: readonly Listing[] = results[name];
    const id = `${prefix}-${name}`;
    return (
      all.length > 0 &&
      element(
        'div',
        { class: 'search-group' },
        element(heading, { class: 'search-group-name', id }, title),
        element(
          'ul',
          { 'aria-labelledby': id },
          ...all.slice(0, most?.[name]).map((listing, at) => searchHit(listing, `${id}-${at}`)),
        ),
      )
    );
  };
  const fragment = document.createDocumentFragment();
  const message = results.meant?.message;
  if (message) fragment.append(messageView(message));
  const groups = [
    group('codes', 'Named in your search'),
    group('answers', 'Causes and fixes'),
    group('more', 'Symptoms, checks and codes'),
  ];
  fragment.append(...groups.filter((one) => one !== false));
  if (most) {
    fragment.append(
      element(
        'p',
        { class: 'search-more' },
        link(searchUrl(typed), `See all ${countOf(results)} results`),
      ),
    );
  }
  return fragment;
}
