/** Tag of a document. */
export interface Tag {
  /** Name in small letters: `span`. */
  name: string;
  isEnd: boolean;
  /** Text of its attributes. */
  attributes: string;
  /** Place of its first character. */
  start: number;
  /** Place after its last character. */
  end: number;
}

const TAG = /<!--[^]*?-->|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
/** Elements that hold text and no tags. */
const TEXT_ONLY = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'iframe']);

/**
 * List the tags of a page that this build has written, in their order. A parser of all HTML takes twenty times as long; a
 * test has one read every built page, to the same end.
 */
export function tagsIn(html: string): Tag[] {
  const tags: Tag[] = [];
  let textOf = '';
  for (const { 0: text, 1: slash, 2: word, 3: attributes = '', index } of html.matchAll(TAG)) {
    if (word === undefined) continue;
    const name = word.toLowerCase();
    const isEnd = slash === '/';
    if (textOf !== '' && !(isEnd && name === textOf)) continue;
    textOf = !isEnd && TEXT_ONLY.has(name) ? name : '';
    tags.push({ name, isEnd, attributes, start: index, end: index + text.length });
  }
  return tags;
}

const ATTRIBUTE = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Return the value of an attribute as it is written; empty where the tag lacks it. */
export function attributeIn({ attributes }: Tag, wanted: string): string {
  for (const [, name, double, single, bare] of attributes.matchAll(ATTRIBUTE))
    if (name === wanted) return double ?? single ?? bare ?? '';
  return '';
}
