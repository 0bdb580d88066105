/** Strings remembered: a log repeats its names, addresses and accounts, which then are in memory once. */
const SLOTS = 4096;
/** Code units given to `fromCharCode` at once; more arguments may exceed the stack of a worker. */
const MAX_ARGUMENTS = 4096;

/** Reads UTF-16LE text of so many code units at a place. Throws RangeError where the bytes end before. */
export type ReadUtf16 = (view: DataView, at: number, length: number) => string;

/** Return a reader of text that gives the same string for the same bytes wherever it remembers them. */
export function createUtf16Reader(): ReadUtf16 {
  const slots = new Array<string>(SLOTS).fill('');
  const units = new Uint16Array(CODE_UNITS);
  return (view, at, length) => {
    let hash = length;
    for (let index = 0; index < length; index++) {
      const unit = view.getUint16(at + 2 * index, true);
      units[index] = unit;
      hash = (Math.imul(hash, 31) + unit) | 0;
    }
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const known = slots[slot] ?? '';
    if (isText(known, units, length)) return known;
    let text = '';
    for (let from = 0; from < length; from += MAX_ARGUMENTS)
      text += String.fromCharCode(...units.subarray(from, Math.min(length, from + MAX_ARGUMENTS)));
    slots[slot] = text;
    return text;
  };
}

/** Code units of the longest text: its length has 16 bits. */
const CODE_UNITS = 65_536;

function isText(text: string, units: Uint16Array, length: number): boolean {
  if (text.length !== length) return false;
  for (let index = 0; index < length; index++)
    if (text.charCodeAt(index) !== units[index]) return false;
  return true;
}
