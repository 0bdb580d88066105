/*
 * Repeats that are farther apart than gzip looks back, taken out of a text before it is compressed: pages say the same things,
 * and the pages of one text are tens of kilobytes apart. Other bytes are those of the text; `REPEAT_MARK` is followed
 * by two numbers, where the repeat was before and how long it is, each in groups of seven bits, the lowest first. The whole
 * begins with the length of the text. `build/single/take-far-repeats.ts` takes them out.
 */

/** Byte that no JSON text has: control characters are escaped in it. */
export const REPEAT_MARK = 1;

/** Put the far repeats back. */
export function putFarRepeats(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let at = 0;
  const read = (): number => {
    let number = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at] ?? 0;
      at += 1;
      number += (byte % 128) * factor;
      if (byte < 128) return number;
    }
  };
  const text = new Uint8Array(read());
  for (let to = 0; to < text.length;) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === REPEAT_MARK) {
      const from = read();
      const length = read();
      text.copyWithin(to, from, from + length);
      to += length;
    } else {
      text[to] = byte;
      to += 1;
    }
  }
  return text;
}
