/** Bytes taken in one step, each with a table of its own: four times as quick as byte by byte. */
const STEP = 8;

/** Tables of the polynomial 0xEDB88320: entry `256 * n + byte` is what a byte does that has n more after it. */
const TABLES = new Int32Array(256 * STEP);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  TABLES[byte] = value;
}
for (let at = 256; at < TABLES.length; at++) {
  const before = TABLES[at - 256] ?? 0;
  TABLES[at] = (before >>> 8) ^ (TABLES[before & 255] ?? 0);
}

const lookUp = (table: number, byte: number): number => TABLES[256 * table + (byte & 255)] ?? 0;

/** Continue the CRC-32 of RFC 1952 over ranges of bytes, each from one place up to another; begin with 0. */
export function addToCrc32(
  crc: number,
  view: DataView,
  ...ranges: readonly (readonly [number, number])[]
): number {
  let sum = ~crc;
  for (const [from, to] of ranges) {
    let at = from;
    for (; at + STEP <= to; at += STEP) {
      const low = sum ^ view.getInt32(at, true);
      const high = view.getInt32(at + 4, true);
      sum =
        lookUp(7, low) ^
        lookUp(6, low >>> 8) ^
        lookUp(5, low >>> 16) ^
        lookUp(4, low >>> 24) ^
        lookUp(3, high) ^
        lookUp(2, high >>> 8) ^
        lookUp(1, high >>> 16) ^
        lookUp(0, high >>> 24);
    }
    for (; at < to; at++) sum = (sum >>> 8) ^ lookUp(0, sum ^ view.getUint8(at));
  }
  return ~sum >>> 0;
}

/** Compute the CRC-32 over ranges of bytes, as if they were one. */
export const crc32 = (view: DataView, ...ranges: readonly (readonly [number, number])[]): number =>
  addToCrc32(0, view, ...ranges);
