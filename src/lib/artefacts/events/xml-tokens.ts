import { decodeXmlText } from './xml-text.ts';

/** One piece of markup, in the order of the text. */
export type XmlToken =
  | { is: 'open'; name: string; attributes: Readonly<Record<string, string>>; empty: boolean }
  | { is: 'close'; name: string }
  | { is: 'text'; text: string };

/** Text between marks that is dropped: comments and instructions. */
const DROPPED: readonly [string, string][] = [
  ['<!--', '-->'],
  ['<?', '?>'],
];

const CDATA = '<![CDATA[';

/** Name without the prefix of its namespace. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Find the `>` that ends a tag: one in a quoted value does not. -1 where there is none. */
function findTagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
    else if (char === '<') return -1;
  }
  return -1;
}

// The lookbehind lets a name be tried once: without it a long one costs the square of its length.
function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(
    /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    attributes[localName(name)] = decodeXmlText(double ?? single ?? '');
  return attributes;
}

/**
 * Split XML into its pieces. It knows the subset in which Windows writes events: elements, attributes, text, CDATA,
 * comments and instructions. A declaration, or anything that is not well formed, ends it: null.
 */
export function* splitXml(xml: string): Generator<XmlToken | null> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open !== at) {
      yield { is: 'text', text: decodeXmlText(xml.slice(at, open < 0 ? xml.length : open)) };
      if (open < 0) return;
      at = open;
    }
    const dropped = DROPPED.find(([begin]) => xml.startsWith(begin, at));
    if (dropped !== undefined) {
      const end = xml.indexOf(dropped[1], at + dropped[0].length);
      if (end < 0) {
        yield null;
        return;
      }
      at = end + dropped[1].length;
      continue;
    }
    if (xml.startsWith(CDATA, at)) {
      const end = xml.indexOf(']]>', at);
      if (end < 0) {
        yield null;
        return;
      }
      yield { is: 'text', text: xml.slice(at + CDATA.length, end) };
      at = end + 3;
      continue;
    }
    const end = findTagEnd(xml, at + 1);
    if (end < 0) {
      yield null;
      return;
    }
    const tag = xml.slice(at + 1, end);
    at = end + 1;
    const name = /^\/?([A-Za-z_][\w:.-]*)(?=[\s/]|$)/.exec(tag)?.[1];
    if (name === undefined) {
      yield null;
      return;
    }
    if (tag.startsWith('/')) yield { is: 'close', name: localName(name) };
    else
      yield {
        is: 'open',
        name: localName(name),
        attributes: readAttributes(tag.slice(name.length)),
        empty: tag.endsWith('/'),
      };
  }
}
