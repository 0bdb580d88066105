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
  elements: readonly BinXmlElement[];
  /** Texts and substitutions in order. Text beside elements says nothing in an event, and where it is between them is lost. */
  parts: readonly BinXmlPart[];
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
