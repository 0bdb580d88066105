import { parseFragment } from 'parse5';
import type { PackedPage } from '../../runtime/single/packed.ts';
import { attributeIn, tagsIn, type Tag } from './tags.ts';

/** A built page, and the frame around its content. */
export interface BuiltPage extends PackedPage {
  /** HTML from the start of `<body>` to the start tag of `<main>`, that tag included. */
  before: string;
  /** HTML from the end tag of `<main>` to the end of `<body>`. */
  after: string;
}

/** Part of a page, from the place of its first character to the place after its last one. */
interface Range {
  start: number;
  end: number;
}

/** Names of the built style sheets that a page applies: `layout.abc.css` for `/_astro/layout.abc.css`. */
const sheetsOf = (tags: readonly Tag[]): string[] =>
  tags
    .filter(
      (one) =>
        one.name === 'link' &&
        attributeIn(one, 'rel') === 'stylesheet' &&
        attributeIn(one, 'media') !== 'not all',
    )
    .flatMap((one) => /\/_astro\/(.+)$/.exec(attributeIn(one, 'href'))?.[1] ?? []);

/** Return whether an element only gives a word of code its colour: thousands of them weigh more than the code. */
const isColouring = (one: Tag): boolean => attributeIn(one, 'class').startsWith('k-');

/** List the parts that the one-file edition leaves out, in their order: whole scripts and styles, and the tags of colours. */
function droppedParts(tags: readonly Tag[]): Range[] {
  const dropped: Range[] = [];
  const open: { one: Tag; isDropped: boolean }[] = [];
  tags.forEach((one, at) => {
    if ((one.name === 'script' || one.name === 'style') && !one.isEnd)
      dropped.push({ start: one.start, end: tags[at + 1]?.end ?? one.end });
    if (one.name !== 'span') return;
    const start = one.isEnd ? open.pop() : { one, isDropped: isColouring(one) };
    if (!one.isEnd && start) open.push(start);
    if (start?.isDropped) dropped.push({ start: one.start, end: one.end });
  });
  return dropped;
}

/** Return where the tags of the only element of a name are in the source. */
function rangeOf(tags: readonly Tag[], name: string): { start: Range; end: Range } {
  const start = tags.find((one) => one.name === name && !one.isEnd);
  const end = tags.findLast((one) => one.name === name && one.isEnd);
  if (!start || !end) throw new Error(`A built page has no <${name}>.`);
  return { start, end };
}

/** Read a text of HTML that has no tags. */
function decode(text: string): string {
  const [node] = parseFragment(text).childNodes;
  return node && 'value' in node ? node.value : '';
}

/**
 * Take a built page apart. Its scripts and inline styles are left out, as the one-file edition has its own, and so are the
 * colours of code. All other HTML is the page's own text, cut at its tags, and not written again.
 */
export function readPage(html: string): BuiltPage {
  const tags = tagsIn(html);
  const dropped = droppedParts(tags);
  const cut = (from: number, to: number): string => {
    let text = '';
    let at = from;
    for (const { start, end } of dropped) {
      if (start < at || end > to) continue;
      text += html.slice(at, start);
      at = end;
    }
    return text + html.slice(at, to);
  };
  const body = rangeOf(tags, 'body');
  const main = rangeOf(tags, 'main');
  const title = tags.findIndex(({ name }) => name === 'title');
  return {
    title: title < 0 ? '' : decode(html.slice(tags[title]?.end, tags[title + 1]?.start)),
    styles: sheetsOf(tags),
    main: cut(main.start.end, main.end.start),
    before: cut(body.start.end, main.start.end),
    after: cut(main.end.start, body.end.start),
  };
}
