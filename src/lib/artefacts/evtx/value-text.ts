import { spend, type EvtxChunk } from './evtx-chunk.ts';
import { VALUE_WORK } from './evtx-limits.ts';
import { formatFiletime } from './filetime.ts';

/** Types of values (libevtx, “Value types”). */
export const VALUE_TYPE = { null: 0, string: 1, ansi: 2, filetime: 17, binxml: 0x21 } as const;
/** Flag of a type: a list of such values. */
export const LIST = 0x80;

type Format = (view: DataView, at: number) => string;

const hex = (digits: string): string => `0x${digits}`;
/** Two digits for each byte. */
const DIGITS = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).toUpperCase().padStart(2, '0'),
);
const digitsAt = (view: DataView, at: number): string => DIGITS[view.getUint8(at)] ?? '';
const ansi = new TextDecoder('windows-1252');

/** Size in bytes and text of the values that have one size, by type. */
const FIXED: Readonly<Record<number, readonly [number, Format]>> = {
  3: [1, (view, at) => String(view.getInt8(at))],
  4: [1, (view, at) => String(view.getUint8(at))],
  5: [2, (view, at) => String(view.getInt16(at, true))],
  6: [2, (view, at) => String(view.getUint16(at, true))],
  7: [4, (view, at) => String(view.getInt32(at, true))],
  8: [4, (view, at) => String(view.getUint32(at, true))],
  9: [8, (view, at) => String(view.getBigInt64(at, true))],
  10: [8, (view, at) => String(view.getBigUint64(at, true))],
  11: [4, (view, at) => String(Number(view.getFloat32(at, true).toPrecision(7)))],
  12: [8, (view, at) => String(view.getFloat64(at, true))],
  13: [4, (view, at) => String(view.getUint32(at, true) !== 0)],
  15: [16, formatGuid],
  17: [8, formatFiletime],
  18: [16, formatSystemTime],
  20: [4, (view, at) => hex(view.getUint32(at, true).toString(16))],
  21: [8, (view, at) => hex(view.getBigUint64(at, true).toString(16))],
};

/** Bytes of a GUID in the order of its text: three numbers little-endian, then eight bytes. */
const GUID_ORDER = [3, 2, 1, 0, -1, 5, 4, -1, 7, 6, -1, 8, 9, -1, 10, 11, 12, 13, 14, 15] as const;

function formatGuid(view: DataView, at: number): string {
  let text = '{';
  for (const byte of GUID_ORDER) text += byte < 0 ? '-' : digitsAt(view, at + byte);
  return `${text}}`;
}

/** Write a SYSTEMTIME: year, month, day of the week, day, hours, minutes, seconds and milliseconds of 16 bits each. */
function formatSystemTime(view: DataView, at: number): string {
  const part = (index: number, width: number): string =>
    String(view.getUint16(at + 2 * index, true)).padStart(width, '0');
  return `${part(0, 4)}-${part(1, 2)}-${part(3, 2)}T${part(4, 2)}:${part(5, 2)}:${part(6, 2)}.${part(7, 3)}Z`;
}

/** Write a security identifier: revision, number of parts, authority of 48 bits big-endian, parts of 32 bits. */
function formatSid(view: DataView, at: number, size: number): string {
  const count = Math.min(view.getUint8(at + 1), Math.floor((size - 8) / 4));
  let text = `S-${view.getUint8(at)}-${view.getUint16(at + 2) * 2 ** 32 + view.getUint32(at + 4)}`;
  for (let part = 0; part < count; part++) text += `-${view.getUint32(at + 8 + 4 * part, true)}`;
  return text;
}

function formatBinary(view: DataView, at: number, size: number): string {
  let text = '';
  for (let byte = 0; byte < size; byte++) text += digitsAt(view, at + byte);
  return text;
}

/** Read text of UTF-16 without the zeros that some providers count in. */
function readText({ view, readText: read }: EvtxChunk, at: number, size: number): string {
  let length = size >> 1;
  while (length > 0 && view.getUint16(at + 2 * length - 2, true) === 0) length--;
  return read(view, at, length);
}

const readAnsi = ({ view }: EvtxChunk, at: number, size: number): string =>
  ansi.decode(new Uint8Array(view.buffer, view.byteOffset + at, size)).replace(/\0+$/, '');

/**
 * Read the value of a type at a place as Windows writes it in XML: GUIDs in braces, hexadecimal with `0x`, binary data as
 * digits. Throws RangeError for an unknown type or where the size is too small.
 */
export function readValue(chunk: EvtxChunk, type: number, at: number, size: number): string {
  spend(chunk, VALUE_WORK + size);
  const { view } = chunk;
  switch (type) {
    case VALUE_TYPE.null:
      return '';
    case VALUE_TYPE.string:
      return readText(chunk, at, size);
    case VALUE_TYPE.ansi:
      return readAnsi(chunk, at, size);
    case 14:
      return formatBinary(view, at, size);
    case 16:
      // A size has that of a pointer on the machine that wrote it.
      return readValue(chunk, size === 8 ? 21 : 20, at, size);
    case 19:
      return formatSid(view, at, size);
  }
  const fixed = FIXED[type];
  if (fixed === undefined || size < fixed[0]) throw new RangeError('Not a known value');
  return fixed[1](view, at);
}

/** Read a list of values of one type. Strings end with a zero each. An empty list is one empty text. */
export function readList(chunk: EvtxChunk, type: number, at: number, size: number): string[] {
  if (size === 0) return [''];
  if (type === VALUE_TYPE.string || type === VALUE_TYPE.ansi) {
    spend(chunk, size);
    const text =
      type === VALUE_TYPE.string
        ? chunk.readText(chunk.view, at, size >> 1)
        : ansi.decode(new Uint8Array(chunk.view.buffer, chunk.view.byteOffset + at, size));
    return text.replace(/\0$/, '').split('\0');
  }
  const step = type === 16 ? 8 : type === 19 ? 0 : (FIXED[type]?.[0] ?? size);
  if (step === 0) return readSids(chunk, at, size);
  const items: string[] = [];
  for (let from = 0; from + step <= size; from += step)
    items.push(readValue(chunk, type, at + from, step));
  return items;
}

function readSids(chunk: EvtxChunk, at: number, size: number): string[] {
  const items: string[] = [];
  for (let from = 0; from + 8 <= size;) {
    const length = 8 + 4 * chunk.view.getUint8(at + from + 1);
    items.push(readValue(chunk, 19, at + from, Math.min(length, size - from)));
    from += length;
  }
  return items;
}
