import { REPEAT_MARK } from '../../runtime/single/far-repeats.ts';

/** Distance at which gzip still finds a repeat. */
const NEAR = 32_000;
/** Bytes of the shortest repeat that is worth its mark. */
const LEAST = 32;
/** Bytes that are looked up at once. */
const BLOCK = 16;

/** Bytes that are written one after the other. */
class Output {
  private readonly bytes: Uint8Array;
  private end = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
  }

  add(part: Uint8Array): void {
    this.bytes.set(part, this.end);
    this.end += part.length;
  }

  addNumber(number: number): void {
    let rest = number;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.add(Uint8Array.of(128 + (rest % 128)));
    this.add(Uint8Array.of(rest));
  }

  written(): Uint8Array {
    return this.bytes.slice(0, this.end);
  }
}

/** Factor of a hash of bytes, and its power with which a byte leaves the hash of a block. */
const FACTOR = 0x01000193;
const LEAVING = Array.from({ length: BLOCK }).reduce<number>(
  (power) => Math.imul(power, FACTOR),
  1,
);

/** Index of the blocks of a text: a hash table with the first place of each. */
class Blocks {
  private readonly table: Int32Array;
  private readonly text: Uint8Array;

  constructor(text: Uint8Array) {
    this.text = text;
    const bits = Math.ceil(Math.log2(text.length / BLOCK + 1)) + 1;
    this.table = new Int32Array(2 ** bits).fill(-1);
  }

  hashAt(at: number): number {
    let hash = 0;
    for (let byte = at; byte < at + BLOCK; byte += 1)
      hash = (Math.imul(hash, FACTOR) + (this.text[byte] ?? 0)) | 0;
    return hash;
  }

  /** Return the hash of the block one byte further on. */
  hashAfter(hash: number, at: number): number {
    const { text } = this;
    const leaving = Math.imul(text[at] ?? 0, LEAVING);
    return (Math.imul(hash, FACTOR) + (text[at + BLOCK] ?? 0) - leaving) | 0;
  }

  /** Return the slot of the block at a place: it holds the place of the same bytes, or -1. */
  private slotOf(hash: number, at: number): number {
    const { table } = this;
    const last = table.length - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    for (;;) {
      const place = table[slot] ?? -1;
      if (place === -1 || this.isSame(place, at)) return slot;
      slot = (slot + 1) & last;
    }
  }

  private isSame(a: number, b: number): boolean {
    const { text } = this;
    for (let byte = 0; byte < BLOCK; byte += 1) if (text[a + byte] !== text[b + byte]) return false;
    return true;
  }

  find(hash: number, at: number): number | undefined {
    const place = this.table[this.slotOf(hash, at)] ?? -1;
    return place === -1 ? undefined : place;
  }

  /** Remember a block, unless the same bytes were before it. */
  remember(at: number): void {
    const slot = this.slotOf(this.hashAt(at), at);
    if (this.table[slot] === -1) this.table[slot] = at;
  }
}

/** Take the far repeats out of the bytes of a JSON text. */
export function takeFarRepeats(text: Uint8Array): Uint8Array {
  const blocks = new Blocks(text);
  // A mark is shorter than what it is for.
  const output = new Output(text.length + 8);
  output.addNumber(text.length);
  let written = 0;
  let indexed = 0;
  let hash = blocks.hashAt(0);
  let at = 0;
  const next = (): void => {
    hash = blocks.hashAfter(hash, at);
    at += 1;
  };
  while (at + BLOCK <= text.length) {
    for (; indexed + BLOCK <= at; indexed += BLOCK) blocks.remember(indexed);
    const place = blocks.find(hash, at);
    if (place === undefined || at - place <= NEAR) {
      next();
      continue;
    }
    const back = at - place;
    let start = at;
    while (start > written && start > back && text[start - 1] === text[start - 1 - back])
      start -= 1;
    let end = at + BLOCK;
    while (end < text.length && text[end] === text[end - back]) end += 1;
    if (end - start < LEAST) {
      next();
      continue;
    }
    output.add(text.subarray(written, start));
    output.add(Uint8Array.of(REPEAT_MARK));
    output.addNumber(start - back);
    output.addNumber(end - start);
    written = end;
    at = end;
    hash = blocks.hashAt(at);
  }
  output.add(text.subarray(written));
  return output.written();
}
