/** One value in DER: its tag, and the bytes from `from` up to `to` that it holds. */
export interface DerValue {
  tag: number;
  from: number;
  to: number;
}

export const SEQUENCE = 0x30;
export const OBJECT_ID = 0x06;
export const UTC_TIME = 0x17;
export const GENERALIZED_TIME = 0x18;

/**
 * Read the value at a place (X.690, 8.1: tags of one byte and definite lengths, which are all that certificates have), or
 * null where none fits before `end`.
 */
export function readDer(bytes: Uint8Array, at: number, end: number): DerValue | null {
  const tag = bytes[at];
  let length = bytes[at + 1];
  if (tag === undefined || length === undefined || (tag & 0x1f) === 0x1f) return null;
  let from = at + 2;
  if (length >= 0x80) {
    const digits = length & 0x7f;
    if (digits === 0 || digits > 4) return null;
    length = 0;
    for (const digit of bytes.subarray(from, from + digits)) length = length * 256 + digit;
    from += digits;
  }
  return from + length <= end ? { tag, from, to: from + length } : null;
}

/** Read the values in another, at most `limit` of them. */
export function readDerList(bytes: Uint8Array, outer: DerValue, limit: number): DerValue[] {
  const values: DerValue[] = [];
  for (let at = outer.from; at < outer.to && values.length < limit;) {
    const value = readDer(bytes, at, outer.to);
    if (!value) break;
    values.push(value);
    at = value.to;
  }
  return values;
}
