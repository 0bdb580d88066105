import { EMPTY_CASE } from '../../lib/domain/case.ts';
import type { ReadCase } from '../../lib/case/case-url.ts';
import type { Step, Tree } from '../../lib/domain/tree.ts';
import { FLOWCHART_URL, anchor } from '../../lib/flowchart/addresses.ts';
import { joinTrees, troubleshooterUrl } from '../../lib/flowchart/wiring.ts';

/** Parts of an address that links keep. */
type CaseParts = Pick<ReadCase, 'case' | 'foreign'>;

/** The links of a page of the flowchart, and what their addresses depend on. */
export interface Links {
  /** Take in the questions of a part that has arrived. */
  learn: (tree: Tree) => void;
  /** Let the links keep a case, which has gone this way. */
  keep: (read: CaseParts, trail: readonly Step[]) => void;
}

/** Return the selector of what belongs to an answer: its line, its text and box, its line of the list. */
export const stepSelector = ({ node, answer }: { node: string; answer: string }): string =>
  `[data-step~="${node}/${answer}"]`;

/**
 * Lead the links to their places in the troubleshooter, which stay pages without scripts until then; and to parts that have
 * a place on this page. There are hundreds of links: each gets its address when somebody turns to it.
 *
 * @param tree Questions that the page begins with.
 */
export function leadLinks(tree: Tree): Links {
  let known = tree;
  let read: CaseParts = { case: EMPTY_CASE, foreign: [] };
  let trail: readonly Step[] = [];

  const addressOf = (link: Element): string | null => {
    const part = link.matches('.chart-box.part')
      ? anchor(link.getAttribute('data-node') ?? '')
      : null;
    if (part !== null) return document.getElementById(part) ? `#${part}` : null;
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith(FLOWCHART_URL)) {
      const [page = '', place] = href.split('#');
      return `${page.split('?')[0]}${location.search}${place === undefined ? '' : `#${place}`}`;
    }
    const [node = '', answer] = link.getAttribute('data-place')?.split('/') ?? [];
    // A box that several answers share counts as the given one.
    const given = trail.find(
      (step) => step.node === node && link.closest(stepSelector(step)),
    )?.answer;
    return troubleshooterUrl(known, read.case, node, answer && (given ?? answer), read.foreign);
  };
  const lead = ({ target }: Event): void => {
    const link = (target as Element).closest('a[href]');
    const address = link && addressOf(link);
    if (address !== null) link?.setAttribute('href', address);
  };
  for (const place of document.querySelectorAll('[data-flowchart], .chart-list'))
    for (const type of ['pointerover', 'focusin', 'click'])
      place.addEventListener(type, lead, { capture: true });

  return {
    learn: (more) => {
      known = joinTrees(known, more);
    },
    keep: (given, way) => {
      read = given;
      trail = way;
    },
  };
}
