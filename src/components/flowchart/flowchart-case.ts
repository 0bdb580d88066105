import { BASE } from '../../lib/domain/base.ts';
import { isEmpty } from '../../lib/domain/case.ts';
import { caseQuery, caseUrl, readCase } from '../../lib/case/case-url.ts';
import { FLOWCHART_URL, WIRING_URL, anchor, areaUrl } from '../../lib/flowchart/addresses.ts';
import type { Wiring } from '../../lib/flowchart/wiring.ts';
import { wiredIds } from '../../lib/flowchart/wiring.ts';
import { walk } from '../../lib/tree/walk.ts';
import type { Parts } from './bring-parts.ts';
import type { Links } from './lead-links.ts';
import { stepSelector } from './lead-links.ts';

const SVG = 'http://www.w3.org/2000/svg';

const all = (selector: string): NodeListOf<Element> => document.querySelectorAll(selector);

/**
 * Show the path of the case in the page's address: thick lines, a mark at its place, and a way back. The parts that it goes
 * through are brought first. Without the file that says how the tree is wired, the page says so and still leads back.
 *
 * @param root Holds the parts.
 */
export async function showCase(root: HTMLElement, links: Links, parts: Parts): Promise<void> {
  const bar = document.querySelector<HTMLElement>('[data-case]');
  if (!bar) return;
  // The one-file edition leaves a page without a new document.
  const isLeft = (): boolean => !root.isConnected;
  fillBar(bar, { url: `${BASE}troubleshoot/${location.search}` });
  const wiring = await fetchWiring().catch(() => null);
  if (isLeft()) return;
  if (!wiring) {
    bar.querySelector('[data-line]')?.replaceChildren('Your path could not be fetched.');
    return;
  }

  const read = readCase(location.search, wiredIds(wiring));
  const { trail, position } = walk(wiring.tree, read.case.answers);
  links.learn(wiring.tree);
  links.keep(read, trail);
  // Answers to questions that the chart does not hold are kept on.
  const unchartedItems = new Set(read.foreign.map((pair) => pair.join('=')));
  const dropped = read.dropped.filter((item) => !unchartedItems.has(item));
  bar.hidden = isEmpty(read.case) && dropped.length === 0;
  if (bar.hidden) return;

  const last = position.kind === 'question' ? position.node : position.from.node;
  const nodes = [...trail.map(({ node }) => node), last];
  const areas = nodes.flatMap(
    (node) => document.getElementById(anchor(node))?.dataset['area'] ?? [],
  );
  await Promise.all(areas.map((area) => parts.bring(area)));
  if (isLeft()) return;

  for (const step of trail) {
    for (const element of all(stepSelector(step))) {
      element.classList.add('on-path');
      // The last line drawn covers those that it shares a stretch with.
      if (element.matches('.chart-lines > *')) element.parentElement?.append(element);
      element.querySelector(':scope > details')?.setAttribute('open', '');
    }
    for (const box of all(`.chart-box[data-node="${step.node}"]`)) box.classList.add('on-path');
  }

  const here =
    position.kind === 'question'
      ? [
          ...all(
            `.chart-box[data-node="${position.node}"], .chart-list a[data-place="${position.node}"]`,
          ),
        ]
      : [...all(`${stepSelector(position.from)} > a`)];
  for (const place of here) {
    place.classList.add('on-path');
    if (!place.classList.contains('part')) place.setAttribute('aria-current', 'step');
  }
  const box = here.find((place) => place.matches('.chart-box:not(.part)'));
  if (box) mark(box);
  // A page of one area may not have the place; nor has a page to which its area did not come.
  const [area] = areas;
  const away = (area === undefined ? FLOWCHART_URL : areaUrl(area)) + location.search;
  fillBar(bar, { box, away, url: caseUrl(read.case, read.foreign), dropped });
  if (isEmpty(read.case)) return;
  // Without it, paper leads to the start of the troubleshooter.
  void import('../shell/reopen.ts').then(
    ({ reopen }) => reopen(caseQuery(read.case)),
    () => undefined,
  );
  if (location.hash === '') box?.scrollIntoView({ block: 'center', inline: 'center' });
}

async function fetchWiring(): Promise<Wiring> {
  const response = await fetch(WIRING_URL);
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as Wiring;
}

/** Puts a disc at the left side of the box, where its line arrives. */
function mark(box: Element): void {
  box.id = 'here';
  const outline = box.querySelector('path')?.getBBox();
  if (!outline) return;
  const disc = document.createElementNS(SVG, 'circle');
  disc.setAttribute('class', 'chart-here');
  disc.setAttribute('cy', String(outline.height / 2));
  disc.setAttribute('r', '7');
  box.append(disc);
}

/** Texts and addresses of the bar; while the case is fetched it has only the way back. */
interface BarTexts {
  /** Address of the case in the troubleshooter. */
  url: string;
  /** The box of its place. */
  box?: Element | undefined;
  /** Page that has the place, where this one has not. */
  away?: string;
  dropped?: readonly string[];
}

function fillBar(bar: HTMLElement, { url, box, away = '', dropped = [] }: BarTexts): void {
  const here = bar.querySelector<HTMLAnchorElement>('[data-here]');
  // The first line of a question, or the strongest suspect, which may take two lines.
  const words = [...(box?.querySelectorAll('tspan.s') ?? [])]
    .map((line) => line.textContent)
    .join('');
  if (here && (box || away)) {
    here.textContent = box ? words.trim() : 'another part';
    here.href = box ? '#here' : away;
  }
  bar.querySelector('[data-continue]')?.setAttribute('href', url);
  const note = bar.querySelector<HTMLElement>('[data-dropped]');
  if (note && dropped.length > 0) {
    note.hidden = false;
    note.querySelector('span')?.replaceChildren(dropped.join(', '));
  }
  bar.hidden = false;
}
