import { listingUrl } from '../../lib/search/listing-url.ts';
import type { Listing, SearchKind } from '../../lib/search/search-index.ts';
import { inlineCode } from '../../lib/labels/inline-code.ts';
import { RISK } from '../../lib/labels/fixes.ts';
import { minutes } from '../../lib/labels/labels.ts';
import { howCommon } from '../../lib/labels/scales.ts';
import { entryVerdict } from '../../lib/labels/verdicts.ts';
import { element } from '../shell/element.ts';
import { verdictMark } from './search-verdict.ts';

const KIND: Record<SearchKind, string> = {
  cause: 'Cause',
  fix: 'Fix',
  symptom: 'Symptom',
  check: 'Check',
  code: 'Code',
};

/** Render text of the content, with code for the parts between backticks. */
const inline = (text: string): (Node | string)[] =>
  inlineCode(text).map((piece) => (piece.code ? element('code', {}, piece.text) : piece.text));

/** Render the facts that help to choose a result: its kind, verdict, risk and time. */
function facts({ kind, verdict, likelihood, risk, minutes: time }: Listing): (Node | string)[] {
  const parts: (Node | string)[] = [KIND[kind]];
  const words = verdict && entryVerdict(kind, verdict);
  if (words) parts.push(verdictMark(verdict, words.label));
  if (likelihood) parts.push(howCommon(likelihood));
  if (risk) parts.push(RISK[risk]);
  if (time !== undefined) parts.push(minutes(time));
  return parts.flatMap((part, at) => [
    element('span', {}, part, at < parts.length - 1 && ' ·'),
    ' ',
  ]);
}

/**
 * Render one result as an item of a list. Advice that is never suggested says so in its title.
 *
 * @param id Unique in the page: ties the facts to the link.
 */
export function searchHit(listing: Listing, id: string): HTMLLIElement {
  return element(
    'li',
    listing.instead === undefined ? { class: 'hit' } : { class: 'hit', 'data-avoid': '' },
    element('a', { href: listingUrl(listing), 'aria-describedby': id }, ...inline(listing.title)),
    element('p', { class: 'hit-facts', id }, ...facts(listing)),
    element('p', { class: 'hit-summary' }, ...inline(listing.summary)),
  );
}
