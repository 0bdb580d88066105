import type { BinXmlPart, BinXmlSubstitution, BinXmlValues } from './binxml.ts';
import { spend, type EvtxChunk } from './evtx-chunk.ts';
import { LIST, readList, readValue, VALUE_TYPE } from './value-text.ts';

/** One value of an instance: its type, and its place and size in bytes. */
export interface PlacedValue {
  type: number;
  at: number;
  size: number;
}

/** Find the value of a substitution. Throws RangeError where the instance has none of that number. */
export function placeValue(
  { view }: EvtxChunk,
  { index }: BinXmlSubstitution,
  values: BinXmlValues | null,
): PlacedValue {
  const at = values?.offsets[index];
  if (values === null || at === undefined) throw new RangeError('No value of that number');
  const descriptor = values.descriptors + 4 * index;
  return { type: view.getUint8(descriptor + 2), at, size: view.getUint16(descriptor, true) };
}

/** Return the text of parts; null where an optional value is NULL, which leaves out what holds it. */
export function textOf(
  chunk: EvtxChunk,
  parts: readonly BinXmlPart[],
  values: BinXmlValues | null,
): string | null {
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'string') return only;
  let text = '';
  for (const part of parts) {
    let piece: string;
    if (typeof part === 'string') {
      spend(chunk, part.length);
      piece = part;
    } else {
      const { type, at, size } = placeValue(chunk, part, values);
      if (type === VALUE_TYPE.null && part.optional) return null;
      piece =
        type & LIST
          ? readList(chunk, type & ~LIST, at, size).join(', ')
          : readValue(chunk, type, at, size);
    }
    text = text === '' ? piece : text + piece;
  }
  return text;
}

/** Return the texts of an element without elements: as many as its list has items, none where it is left out. */
export function textsOf(
  chunk: EvtxChunk,
  parts: readonly BinXmlPart[],
  values: BinXmlValues | null,
): string[] {
  for (const part of parts) {
    if (typeof part === 'string') continue;
    const { type, at, size } = placeValue(chunk, part, values);
    if (!(type & LIST)) continue;
    const items = readList(chunk, type & ~LIST, at, size);
    const around = (item: string): string =>
      textOf(
        chunk,
        parts.map((other) => (other === part ? item : other)),
        values,
      ) ?? '';
    return parts.length === 1 ? items : items.map(around);
  }
  const text = textOf(chunk, parts, values);
  return text === null ? [] : [text];
}
