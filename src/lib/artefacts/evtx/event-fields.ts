import type { BinXmlElement, BinXmlValues } from './binxml.ts';
import { spend, type EvtxChunk } from './evtx-chunk.ts';
import { FRAGMENT_WORK, MAX_DEPTH } from './evtx-limits.ts';
import { parseFragment } from './parse-binxml.ts';
import { placeValue, textOf, textsOf } from './part-text.ts';
import { VALUE_TYPE } from './value-text.ts';

/** The elements of an event that hold its data: EventData, UserData and those for errors and traces. */
const DATA = /Data$/;

interface Fields {
  chunk: EvtxChunk;
  values: Record<string, string>;
  /** Number of the next data without a name. */
  next: number;
  /** Characters of all names and values. */
  length: number;
}

/**
 * Read the data of an event: named data by name, unnamed by number from 0, `Binary` in hexadecimal, and of UserData the
 * innermost elements by name. Several values of one name are joined with a comma. Returns the characters in all as well.
 */
export function readFields(
  chunk: EvtxChunk,
  event: BinXmlElement,
  values: BinXmlValues | null,
): { fields: Record<string, string>; length: number } {
  const fields: Fields = { chunk, values: {}, next: 0, length: 0 };
  addChildren(fields, event, values, 0);
  return { fields: fields.values, length: fields.length };
}

/** Add the fields of the elements in an element; false where it has none. */
function addChildren(
  fields: Fields,
  element: BinXmlElement,
  values: BinXmlValues | null,
  depth: number,
): boolean {
  const { chunk } = fields;
  if (depth > MAX_DEPTH) throw new RangeError('Fragments too deep');
  let has = element.elements.length > 0;
  for (const child of element.elements) {
    spend(chunk, 1);
    addElement(fields, child, values, depth);
  }
  for (const part of element.parts) {
    if (typeof part === 'string') continue;
    spend(chunk, 1);
    const { type, at, size } = placeValue(chunk, part, values);
    if (type !== VALUE_TYPE.binxml) continue;
    has = true;
    if (size === 0) continue;
    spend(chunk, FRAGMENT_WORK);
    const nested = parseFragment(chunk, at, at + size, depth + 1);
    addElement(fields, nested.root, nested.values, depth);
  }
  return has;
}

function addElement(
  fields: Fields,
  element: BinXmlElement,
  values: BinXmlValues | null,
  depth: number,
): void {
  if (depth === 0 && !DATA.test(element.name)) return;
  if (addChildren(fields, element, values, depth + 1)) return;
  for (const text of textsOf(fields.chunk, element.parts, values)) {
    if (depth === 0 && text === '') continue;
    addField(fields, nameOf(fields, element, values), text);
  }
}

/** Name a field: by the attribute `Name` of `Data`, by number where it has none, else by its element. */
function nameOf(fields: Fields, element: BinXmlElement, values: BinXmlValues | null): string {
  if (element.name !== 'Data') return element.name;
  const name = element.attributes.get('Name');
  const text = name === undefined ? null : textOf(fields.chunk, name, values);
  return text === null || text === '' ? String(fields.next++) : text;
}

function addField(fields: Fields, name: string, text: string): void {
  const { values } = fields;
  fields.length += name.length + text.length;
  values[name] = Object.hasOwn(values, name) ? `${values[name] ?? ''}, ${text}` : text;
}
