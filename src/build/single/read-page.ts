import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { PackedPage } from '../../runtime/single/packed.ts';

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** A built page, and the frame around its content. */
export interface BuiltPage extends PackedPage {
  /** HTML from the start of `<body>` to the start tag of `<main>`, that tag included. */
  before: string;
  /** HTML from the end tag of `<main>` to the end of `<body>`. */
  after: string;
}

/** List the elements below a node, in the order of the document; those of a template are its content. */
const elementsIn = (node: ParentNode): Element[] =>
  node.childNodes.flatMap((child) =>
    'tagName' in child
      ? [child, ...elementsIn(child), ...('content' in child ? elementsIn(child.content) : [])]
      : [],
  );

const attribute = ({ attrs }: Element, wanted: string): string =>
  attrs.find(({ name }) => name === wanted)?.value ?? '';

/** Names of the built style sheets of a page: `layout.abc.css` for `/_astro/layout.abc.css`. */
const sheetsOf = (elements: readonly Element[]): string[] =>
  elements
    .filter((one) => one.tagName === 'link' && attribute(one, 'rel') === 'stylesheet')
    .flatMap((one) => /\/_astro\/(.+)$/.exec(attribute(one, 'href'))?.[1] ?? []);

/** Return whether an element only gives a word of code its colour: thousands of them weigh more than the code. */
const isColouring = (one: Element): boolean =>
  one.tagName === 'span' && /^k-/.test(attribute(one, 'class'));

/** Return where the tags of the first element of a name are in the source. */
function tagsOf(elements: readonly Element[], name: string) {
  const tags = elements.find(({ tagName }) => tagName === name)?.sourceCodeLocation;
  if (!tags?.startTag || !tags.endTag) throw new Error(`A built page has no <${name}>.`);
  return { start: tags.startTag, end: tags.endTag };
}

/**
 * Take a built page apart. Its scripts and inline styles are left out, as the one-file edition has its own, and so are the
 * colours of code. All other HTML is the
 * page's own text, cut where the parser finds the tags, and not written again.
 */
export function readPage(html: string): BuiltPage {
  const elements = elementsIn(parse(html, { sourceCodeLocationInfo: true }));
  const dropped = [
    ...elements
      .filter(({ tagName }) => tagName === 'script' || tagName === 'style')
      .flatMap(({ sourceCodeLocation }) => sourceCodeLocation ?? []),
    ...elements
      .filter(isColouring)
      .flatMap(({ sourceCodeLocation: tags }) => [
        ...(tags?.startTag ? [tags.startTag] : []),
        ...(tags?.endTag ? [tags.endTag] : []),
      ]),
  ].sort((a, b) => a.startOffset - b.startOffset);
  const cut = (from: number, to: number): string => {
    let text = '';
    let at = from;
    for (const { startOffset, endOffset } of dropped) {
      if (startOffset < at || endOffset > to) continue;
      text += html.slice(at, startOffset);
      at = endOffset;
    }
    return text + html.slice(at, to);
  };
  const body = tagsOf(elements, 'body');
  const main = tagsOf(elements, 'main');
  const title = elements.find(({ tagName }) => tagName === 'title')?.childNodes[0];
  return {
    title: title && 'value' in title ? title.value : '',
    styles: sheetsOf(elements),
    main: cut(main.start.endOffset, main.end.startOffset),
    before: cut(body.start.endOffset, main.start.endOffset),
    after: cut(main.end.startOffset, body.end.startOffset),
  };
}
