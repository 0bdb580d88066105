import type { NodeId, Tree } from '../../lib/domain/tree.ts';
import { areaUrl } from '../../lib/flowchart/addresses.ts';

/** Means to bring the pictures and lists that have a place on this page from the pages of their areas. */
export interface Parts {
  /** Bring an area, unless it is here. Resolves to whether it is. */
  bring: (area: NodeId) => Promise<boolean>;
  /** Bring all that is still elsewhere. Resolves to whether everything is here. */
  bringAll: () => Promise<boolean>;
  /** Return whether something is still elsewhere. */
  isAway: () => boolean;
}

const FAILED = 'This could not be fetched. ';

/**
 * Bring parts of the flowchart when they come near the screen. Their places have the size of the pictures already, so nothing
 * moves. What cannot be fetched says so in its place, beside the link that was there, and is tried again when it comes near once more.
 *
 * @param root Holds the places of the parts.
 * @param learn Takes in the questions of what has arrived.
 */
export function bringParts(root: HTMLElement, learn: (tree: Tree) => void): Parts {
  const running = new Map<NodeId, Promise<boolean>>();
  const placesOf = (area: NodeId) =>
    document.querySelectorAll<HTMLElement>(`[data-area="${area}"]`);

  const bring = (area: NodeId): Promise<boolean> => {
    const known = running.get(area);
    if (known) return known;
    const arriving = fetchPage(areaUrl(area)).then(
      (page) => {
        learn(treeOf(page));
        const left = [...placesOf(area)].filter((place) => !fill(place, page));
        for (const place of left) sayMissing(place);
        return left.length === 0;
      },
      () => {
        running.delete(area);
        for (const place of placesOf(area)) sayMissing(place);
        return false;
      },
    );
    running.set(area, arriving);
    return arriving;
  };

  const areas = (): Set<NodeId> =>
    new Set(
      [...document.querySelectorAll<HTMLElement>('[data-area]')].map(
        (place) => place.dataset['area'] ?? '',
      ),
    );
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const { area } = (target as HTMLElement).dataset;
        if (area === undefined) near.unobserve(target);
        else if (isIntersecting) void bring(area);
      }
    },
    { rootMargin: '75% 0px' },
  );
  for (const part of root.querySelectorAll('[data-area]')) near.observe(part);
  document.querySelector('.chart-list')?.addEventListener(
    'toggle',
    ({ target }) => {
      const { area } = (target as HTMLElement).dataset;
      if (area !== undefined) void bring(area);
    },
    { capture: true },
  );

  return {
    bring,
    bringAll: async () => (await Promise.all([...areas()].map(bring))).every(Boolean),
    isAway: () => areas().size > 0,
  };
}

async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function treeOf(page: Document): Tree {
  const text = page.querySelector<HTMLElement>('[data-flowchart]')?.dataset['flowchart'];
  if (text === undefined) throw new Error('Not a page of the flowchart.');
  return JSON.parse(text) as Tree;
}

/** Put what a place is for into it. Returns false where the page does not have it: then it is of another version. */
function fill(place: HTMLElement, page: Document): boolean {
  const link = place.querySelector(':scope > .chart-away, .chart-frame > .chart-away');
  const picture = place.querySelector('.chart-frame svg');
  const drawn = page.getElementById(place.id)?.querySelector('.chart-frame svg');
  const list = place.matches('details') ? page.querySelector('.chart-list > ul') : null;
  if (picture && drawn) {
    for (const name of ['viewBox', 'width', 'height'])
      picture.setAttribute(name, drawn.getAttribute(name) ?? '');
    picture.append(...drawn.childNodes);
  } else if (list) link?.before(list.cloneNode(true));
  else return false;
  // Focus on a link that goes away would be lost.
  if (link?.contains(document.activeElement))
    (place.querySelector<HTMLElement>('.chart-frame, summary') ?? place).focus({
      preventScroll: true,
    });
  link?.remove();
  delete place.dataset['area'];
  return true;
}

function sayMissing(place: Element): void {
  const line = place.querySelector(':scope > .chart-away, .chart-frame > .chart-away');
  if (!line || line.getAttribute('role') === 'status') return;
  line.setAttribute('role', 'status');
  line.prepend(FAILED);
}
