import { WAY } from '../labels/labels.ts';
import { wayOf } from './way-headings.ts';

/** Part of a fix body: the text under one heading. */
interface Part {
  /** Id of the heading. */
  id: string;
  /** The heading as HTML. */
  title: string;
  html: string;
}

/** A fix body as it is shown. All of it is HTML of our own build. */
export interface ArrangedFix {
  /** Parts before the steps, each under a heading that opens. */
  before: string;
  /** The steps: the way picker, and what applies only to some under a heading that opens. */
  steps: string;
  /** Part on how to see that it worked. */
  worked: string;
}

/** Split HTML at its headings of one level; the text before the first comes alone. */
function split(html: string, level: 2 | 3): { lead: string; parts: Part[] } {
  const first = html.search(new RegExp(`<h${level}[ >]`));
  if (first < 0) return { lead: html.trim(), parts: [] };
  const rest = html.slice(first).split(new RegExp(`(?=<h${level}[ >])`));
  const heading = new RegExp(`^<h${level}(?: id="([^"]*)")?[^>]*>([\\s\\S]*?)</h${level}>`);
  return {
    lead: html.slice(0, first).trim(),
    parts: rest.map((text) => {
      const [whole = '', id = '', title = ''] = heading.exec(text) ?? [];
      return { id, title, html: text.slice(whole.length).trim() };
    }),
  };
}

/** Something that opens, under a heading. */
const folded = ({ id, title, html }: Part, attributes: string, level: 2 | 3 = 3): string =>
  `<details${attributes}><summary><h${level} id="${id}">${title}</h${level}></summary><div>${html}</div></details>`;

/** On its own, folded, the heading has to say more than among the others of a text. */
const titleBefore = (title: string): string => (title === 'When' ? 'When this fits' : title);

/** Steps that continue whichever way was taken begin with this word. */
const CONTINUES = /^Then\b/;

/**
 * Arranges the steps. Two ways or more become a choice of which one is open, without scripts too; what is written under
 * other headings applies only to some and is folded, unless it begins with “Then”.
 *
 * @param name Unique among the choices of a page.
 */
export function arrangeSteps(html: string, name: string): string {
  const { lead, parts } = split(html, 3);
  const ways = parts.filter(({ title }) => wayOf(title) !== null);
  const others = parts.filter((part) => !ways.includes(part) && !CONTINUES.test(part.title));
  const next = parts.filter(({ title }) => CONTINUES.test(title));
  const open = ({ id, title, html: text }: Part): string => `<h3 id="${id}">${title}</h3>${text}`;
  const picker =
    ways.length < 2
      ? ways.map(open).join('')
      : `<div class="ways" role="group" aria-label="Ways" data-ways><p class="ways-title">Choose one way</p>${ways
          .map((part, at) => {
            const way = wayOf(part.title) ?? 'powershell';
            return folded(
              { ...part, title: WAY[way] },
              ` name="way-${name}" data-way="${way}"${at === 0 ? ' open' : ''}`,
            );
          })
          .join('')}</div>`;
  const cases =
    others.length === 0
      ? ''
      : `<div class="cases"><p class="cases-title">Only if it applies to you</p>${others
          .map((part) => folded(part, ' class="case"'))
          .join('')}</div>`;
  return [lead, picker, ...next.map(open), cases].filter((part) => part !== '').join('\n');
}

/** Arranges the body of a fix for its page and its card. */
export function arrangeFix(html: string, name: string): ArrangedFix {
  const { parts } = split(html, 2);
  const steps = parts.findIndex(({ title }) => title === 'Steps');
  return {
    before: parts
      .slice(0, Math.max(steps, 0))
      .map((part) => folded({ ...part, title: titleBefore(part.title) }, ' class="case"', 2))
      .join('\n'),
    steps: arrangeSteps(parts[steps]?.html ?? '', name),
    worked: parts
      .slice(steps + 1)
      .map((part) => part.html)
      .join('\n'),
  };
}

/** The body of advice that nobody should follow: what to do if it was done comes first. */
export function arrangeAvoided(html: string): { done: string; rest: string } {
  const { parts } = split(html, 2);
  const steps = parts.find(({ title }) => title === 'Steps');
  const { lead, parts: inner } = split(steps?.html ?? '', 3);
  const done = inner.find(({ title }) => title === 'If you already did it');
  const section = ({ id, title, html: text }: Part): string =>
    `<h2 id="${id}">${title}</h2>\n${text}`;
  return {
    done: done?.html ?? '',
    rest: [
      lead,
      ...inner.filter((part) => part !== done).map(section),
      ...parts.filter((part) => part !== steps).map(section),
    ]
      .filter((part) => part !== '')
      .join('\n'),
  };
}
