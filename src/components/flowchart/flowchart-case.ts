import { isEmpty } from '../../lib/domain/case.ts';
import { caseQuery, caseUrl, readCase } from '../../lib/case/case-url.ts';
import type { Wiring } from '../../lib/flowchart/wiring.ts';
import { wiredIds, troubleshooterUrl } from '../../lib/flowchart/wiring.ts';
import { walk } from '../../lib/tree/walk.ts';

const SVG = 'http://www.w3.org/2000/svg';

const all = (selector: string): NodeListOf<Element> => document.querySelectorAll(selector);

/**
 * Leads the links to their places in the troubleshooter, and shows the path of the case in the page's address: thick lines,
 * a mark at its place, and a way back.
 */
export function showCase(wiring: Wiring): void {
  const read = readCase(location.search, wiredIds(wiring));
  const { trail, position } = walk(wiring.tree, read.case.answers);

  const lead = ({ target }: Event): void => {
    const link = (target as Element).closest('a[data-place]');
    const [node = '', answer] = link?.getAttribute('data-place')?.split('/') ?? [];
    // A box that several answers share counts as the given one.
    const given = trail.find(
      (step) => step.node === node && link?.closest(stepSelector(step)),
    )?.answer;
    const url = troubleshooterUrl(wiring.tree, read.case, node, answer && (given ?? answer));
    if (url !== null) link?.setAttribute('href', url);
  };
  // There are hundreds of links: each gets its address when somebody turns to it.
  for (const place of all('[data-flowchart], .chart-list'))
    for (const type of ['pointerover', 'focusin', 'click'])
      place.addEventListener(type, lead, { capture: true });

  const dropped = read.dropped.length > 0;
  if (isEmpty(read.case) && !dropped) return;

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
  fillBar(box, caseUrl(read.case), read.dropped);
  if (!isEmpty(read.case))
    // Without it, paper leads to the start of the troubleshooter.
    import('../shell/reopen.ts').then(
      ({ reopen }) => reopen(caseQuery(read.case)),
      () => undefined,
    );
  if (!isEmpty(read.case) && location.hash === '')
    box?.scrollIntoView({ block: 'center', inline: 'center' });
}

const stepSelector = ({ node, answer }: { node: string; answer: string }): string =>
  `[data-step~="${node}/${answer}"]`;

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

function fillBar(box: Element | undefined, url: string, dropped: readonly string[]): void {
  const bar = document.querySelector<HTMLElement>('[data-case]');
  if (!bar) return;
  const here = bar.querySelector<HTMLAnchorElement>('[data-here]');
  // The first line of a question, or the strongest suspect, which may take two lines.
  const words = [...(box?.querySelectorAll('tspan.s') ?? [])]
    .map((line) => line.textContent)
    .join('');
  if (here) {
    here.textContent = words.trim();
    here.href = '#here';
  }
  bar.querySelector('[data-continue]')?.setAttribute('href', url);
  const note = bar.querySelector<HTMLElement>('[data-dropped]');
  if (note && dropped.length > 0) {
    note.hidden = false;
    note.querySelector('span')?.replaceChildren(dropped.join(', '));
  }
  bar.hidden = false;
}
