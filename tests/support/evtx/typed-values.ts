/** A value with its type as in the format’s list of value types, such as 0x14 for a hexadecimal number of 32 bits. */
export interface TypedValue {
  type: number;
  bytes: Uint8Array;
  /** The same in an event without a template, where everything is text. */
  text: string;
}

/** Text, a list of texts, or any other value. */
export type EventValue = string | readonly string[] | TypedValue;

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...Array(text.length).keys()].flatMap((index) => {
      const unit = text.charCodeAt(index);
      return [unit & 255, unit >> 8];
    }),
  );

const TYPES = { string: 1, ansi: 2, binary: 14, guid: 15, filetime: 17, sid: 19 } as const;
export const LIST_FLAG = 0x80;
export const STRING_LIST = TYPES.string | LIST_FLAG;

const INTEGERS: Readonly<Record<number, number>> = {
  3: 1,
  4: 1,
  5: 2,
  6: 2,
  7: 4,
  8: 4,
  9: 8,
  10: 8,
  13: 4,
  16: 8,
  20: 4,
  21: 8,
};

/** Make the value of one of the types of whole numbers, Boolean included. */
export function integer(type: number, value: bigint | number): TypedValue {
  const size = INTEGERS[type]!;
  const bits = BigInt.asUintN(8 * size, BigInt(value));
  const bytes = Uint8Array.from({ length: size }, (_, byte) =>
    Number((bits >> BigInt(8 * byte)) & 255n),
  );
  const isHex = type === 20 || type === 21 || type === 16;
  const text = type === 13 ? String(value !== 0) : isHex ? `0x${bits.toString(16)}` : String(value);
  return { type, bytes, text };
}

/** Make a value of 32 or 64 bits with a fraction. */
export function real(type: 11 | 12, value: number): TypedValue {
  const bytes = new Uint8Array(type === 11 ? 4 : 8);
  const view = new DataView(bytes.buffer);
  if (type === 11) view.setFloat32(0, value, true);
  else view.setFloat64(0, value, true);
  return { type, bytes, text: String(value) };
}

export const binary = (bytes: Uint8Array): TypedValue => ({
  type: TYPES.binary,
  bytes,
  text: [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(''),
});

export const ansi = (text: string): TypedValue => ({
  type: TYPES.ansi,
  bytes: Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
  text,
});

/** Make a GUID from its text, braces or none. */
export function guid(text: string): TypedValue {
  const digits = text.replace(/[^0-9a-f]/gi, '');
  const at = (index: number): number => parseInt(digits.slice(2 * index, 2 * index + 2), 16);
  const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
  const bare = text.replace(/[{}]/g, '').toUpperCase();
  return { type: TYPES.guid, bytes: Uint8Array.from(order, at), text: `{${bare}}` };
}

/** Milliseconds from 1601 to 1970. */
const EPOCH_MS = 11_644_473_600_000;

/** Return milliseconds since 1970 as a FILETIME: hundreds of nanoseconds since 1601. */
export const toFiletime = (ms: number, rest = 0): bigint =>
  BigInt(ms + EPOCH_MS) * 10_000n + BigInt(rest);

/** Make a time from milliseconds since 1970 and hundreds of nanoseconds more. */
export function filetime(ms: number, rest = 0): TypedValue {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, toFiletime(ms, rest), true);
  const fraction = String(rest).padStart(4, '0');
  return {
    type: TYPES.filetime,
    bytes,
    // Nine digits of a second, as Windows writes them into forwarded events.
    text: `${new Date(ms).toISOString().slice(0, -1)}${fraction}00Z`,
  };
}

/** Make a security identifier from its text, such as S-1-5-18. */
export function sid(text: string): TypedValue {
  const [revision = 1, authority = 0, ...parts] = text.slice(2).split('-').map(Number);
  const bytes = new Uint8Array(8 + 4 * parts.length);
  const view = new DataView(bytes.buffer);
  bytes[0] = revision;
  bytes[1] = parts.length;
  view.setUint32(4, authority);
  parts.forEach((part, index) => view.setUint32(8 + 4 * index, part, true));
  return { type: TYPES.sid, bytes, text };
}

/** Make a list of values of one type. */
export const listOf = (items: readonly TypedValue[]): TypedValue => ({
  type: items[0]!.type | LIST_FLAG,
  bytes: Uint8Array.from(items.flatMap(({ bytes }) => [...bytes])),
  text: items.map(({ text }) => text).join(', '),
});

/** No value: what is optional and holds it is left out. */
export const NOTHING: TypedValue = { type: 0, bytes: new Uint8Array(), text: '' };

export function toTyped(value: EventValue): TypedValue {
  if (typeof value === 'string') return { type: TYPES.string, bytes: utf16(value), text: value };
  if ('type' in value) return value;
  return {
    type: STRING_LIST,
    bytes: utf16(value.map((one) => `${one}\0`).join('')),
    text: value.join(', '),
  };
}
