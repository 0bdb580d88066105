/** Place in a template where an instance puts one of its values. */
export interface BinXmlSubstitution {
  index: number;
  /** True where the element or attribute is left out if the value is NULL. */
  optional: boolean;
}

export type BinXmlPart = string | BinXmlSubstitution;

/** An element of binary XML with its entities resolved; of a template, with substitutions. */
export interface BinXmlElement {
  name: string;
  attributes: ReadonlyMap<string, readonly BinXmlPart[]>;
  content: readonly (BinXmlPart | BinXmlElement)[];
}

/** Values of one instance of a template: where their descriptors begin, and each value. Places in the chunk, in bytes. */
export interface BinXmlValues {
  descriptors: number;
  offsets: readonly number[];
}

/** A fragment: an element by itself, or a template with the values of an instance. */
export interface BinXmlFragment {
  root: BinXmlElement;
  values: BinXmlValues | null;
}

export const isBinXmlElement = (part: BinXmlPart | BinXmlElement): part is BinXmlElement =>
  typeof part === 'object' && 'content' in part;

export const isBinXmlPart = (part: BinXmlPart | BinXmlElement): part is BinXmlPart =>
  !isBinXmlElement(part);
