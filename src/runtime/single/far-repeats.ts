/*
 * Repeats that are farther apart than gzip looks back, taken out of a text before it is compressed: pages say the same things,
 * and the pages of one text are tens of kilobytes apart. Other bytes are those of the text; the byte `MARK` is followed
 * by two numbers, where the repeat was before and how long it is, each in groups of seven bits, the lowest first. The whole
 * begins with the length of the text.
 */

/** Byte that no JSON text has: control characters are escaped in it. */
const MARK = 1;
/** Distance at which gzip still finds a repeat. */
const NEAR = 32_000;
/** Bytes of the shortest repeat that is worth its mark. */
const LEAST = 32;
/** Bytes that are looked up at once. */
const BLOCK = 16;

function write(bytes: number[], number: number): void {
  let rest = number;
  while (rest > 127) {
    bytes.push(128 + (rest % 128));
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** Take the far repeats out of the bytes of a JSON text. */
export function takeFarRepeats(text: Uint8Array): Uint8Array {
  // One letter for each byte, so that a slice of it is a key.
  const letters = Array.from({ length: Math.ceil(text.length / NEAR) }, (_, at) =>
    String.fromCharCode(...text.subarray(at * NEAR, (at + 1) * NEAR)),
  ).join('');
  const places = new Map<string, number>();
  const bytes: number[] = [];
  write(bytes, text.length);
  let written = 0;
  let indexed = 0;
  const copy = (to: number): void => {
    for (; written < to; written += 1) bytes.push(text[written] ?? 0);
  };
  for (let at = 0; at + BLOCK <= text.length;) {
    for (; indexed + BLOCK <= at; indexed += BLOCK)
      if (!places.has(letters.slice(indexed, indexed + BLOCK)))
        places.set(letters.slice(indexed, indexed + BLOCK), indexed);
    const place = places.get(letters.slice(at, at + BLOCK));
    if (place === undefined || at - place <= NEAR) {
      at += 1;
      continue;
    }
    const back = at - place;
    let start = at;
    while (start > written && start > back && text[start - 1] === text[start - 1 - back])
      start -= 1;
    let end = at + BLOCK;
    while (end < text.length && text[end] === text[end - back]) end += 1;
    if (end - start < LEAST) {
      at += 1;
      continue;
    }
    copy(start);
    bytes.push(MARK);
    write(bytes, start - back);
    write(bytes, end - start);
    written = end;
    at = end;
  }
  copy(text.length);
  return Uint8Array.from(bytes);
}

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
    if (byte === MARK) {
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
