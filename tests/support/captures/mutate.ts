/** Source of numbers from 0 to below 1 that a seed fixes (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Numbers that lengths must not be trusted with. */
const ABSURD = [0, 1, 0x7f, 0xff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/** Damage a copy of bytes in one to six ways: bits flipped, absurd numbers, parts removed, doubled or cut off. */
export function mutateBytes(bytes: Uint8Array, random: () => number): Uint8Array {
  let copy = bytes.slice();
  const place = (below: number): number => Math.floor(random() * below);
  for (let left = 1 + place(6); left > 0 && copy.length > 8; left--) {
    const at = place(copy.length - 4);
    const view = new DataView(copy.buffer);
    switch (place(5)) {
      case 0:
      case 1:
        copy[at]! ^= 1 << place(8);
        break;
      case 2:
        view.setUint32(at, ABSURD[place(ABSURD.length)]!, random() < 0.5);
        break;
      case 3: {
        const to = Math.min(copy.length, at + 1 + place(64));
        const part = random() < 0.5 ? copy.subarray(at, to) : new Uint8Array();
        copy = Uint8Array.of(...copy.subarray(0, at), ...part, ...part, ...copy.subarray(to));
        break;
      }
      default:
        if (random() < 0.3) copy = copy.slice(0, at);
    }
  }
  return copy;
}
