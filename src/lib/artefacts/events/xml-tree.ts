import { splitXml } from './xml-tokens.ts';

/** Element with its children, or with the text between its tags. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

/** Limits on one event: real ones have at most 6 levels and some hundred elements. */
const MAX_DEPTH = 32;
const MAX_ELEMENTS = 8192;

/** Read one element and all in it, up to its end tag; null where it is not well formed or passes a limit. */
export function readXmlElement(xml: string): XmlElement | null {
  const path: XmlElement[] = [];
  let elements = 0;
  for (const token of splitXml(xml)) {
    if (token === null) return null;
    const parent = path.at(-1);
    if (token.is === 'text') {
      if (parent !== undefined) parent.text += token.text;
    } else if (token.is === 'close') {
      if (parent?.name !== token.name) return null;
      path.pop();
      if (path.length === 0) return parent;
    } else {
      elements += 1;
      if (elements > MAX_ELEMENTS || path.length >= MAX_DEPTH) return null;
      const { name, attributes } = token;
      const element: XmlElement = { name, attributes, children: [], text: '' };
      parent?.children.push(element);
      if (!token.empty) path.push(element);
      else if (parent === undefined) return element;
    }
  }
  return null;
}
