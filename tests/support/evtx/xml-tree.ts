import type { TypedValue } from './typed-values.ts';

/** Place of a value in a template. */
export interface Slot {
  slot: number;
  type: number;
  optional: boolean;
}

/** A piece of text, in any of the forms that binary XML has for one. */
export type XmlPart =
  | string
  | Slot
  | { entity: string }
  | { character: number }
  | { cdata: string }
  | { target: string; data: string };

/** An element to be written as binary XML. */
export interface XmlTree {
  name: string;
  attributes?: readonly (readonly [string, readonly XmlPart[]])[];
  content?: readonly (XmlPart | XmlTree)[];
}

/** A template with values; one of them may be a fragment itself: an instance, or an element without a template. */
export interface Instance {
  template: XmlTree;
  values: readonly (TypedValue | Instance | XmlTree)[];
}

export const isTree = (part: XmlPart | XmlTree): part is XmlTree =>
  typeof part === 'object' && 'name' in part;
