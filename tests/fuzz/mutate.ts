import type { Random } from './random.ts';

/** Numbers that lengths, counts and places should never have. */
const ABSURD = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xffffffff, 0x2a2a] as const;
const MAX_CHANGES = 6;
const MAX_SPLICE = 2048;

/** A way to damage bytes in place, or to return others. */
type Damage = (bytes: Uint8Array, at: number, random: Random) => Uint8Array;

const flipBit: Damage = (bytes, at, random) => {
  bytes[at]! ^= 1 << random.below(8);
  return bytes;
};

const setByte: Damage = (bytes, at, random) => {
  bytes[at] = random.below(256);
  return bytes;
};

const setNumber: Damage = (bytes, at, random) => {
  const value = random.pick(ABSURD);
  const size = random.pick([2, 4]);
  const isBig = random.below(4) === 0;
  for (let byte = 0; byte < size && at + byte < bytes.length; byte++)
    bytes[at + byte] = (value >>> (8 * (isBig ? size - 1 - byte : byte))) & 255;
  return bytes;
};

/** Copy a stretch of the file over another place: a name, a template or a frame that refers to itself. */
const splice: Damage = (bytes, at, random) => {
  const from = random.below(bytes.length);
  const length = random.below(Math.min(MAX_SPLICE, bytes.length - at));
  bytes.copyWithin(at, from, from + length);
  return bytes;
};

const clear: Damage = (bytes, at, random) => {
  bytes.fill(random.pick([0, 0xff]), at, at + random.below(MAX_SPLICE));
  return bytes;
};

const cut: Damage = (bytes, at) => bytes.slice(0, at);

/** Take out or put in some bytes, so that all that follows has moved. */
const shift: Damage = (bytes, at, random) => {
  const gap = random.below(9) - 4;
  const moved = new Uint8Array(Math.max(0, bytes.length + gap));
  moved.set(bytes.subarray(0, Math.min(at, moved.length)));
  moved.set(
    bytes
      .subarray(Math.max(0, gap < 0 ? at - gap : at), bytes.length)
      .subarray(0, Math.max(0, moved.length - at - Math.max(0, gap))),
    Math.min(moved.length, at + Math.max(0, gap)),
  );
  return moved;
};

/** Rare ways come once, common ones several times. */
const DAMAGES: readonly Damage[] = [
  flipBit,
  flipBit,
  flipBit,
  setByte,
  setByte,
  setNumber,
  setNumber,
  setNumber,
  setNumber,
  splice,
  splice,
  clear,
  cut,
  shift,
];

/** Find the places of bytes that are not zero: most of a log is empty, and damage there shows nothing. */
export const findUsed = (bytes: Uint8Array): Uint32Array =>
  Uint32Array.from([...bytes.keys()].filter((at) => bytes[at] !== 0));

/** Return a damaged copy: bits flipped, absurd numbers, stretches copied, cleared, moved or cut off. */
export function mutate(sample: Uint8Array, used: Uint32Array, random: Random): Uint8Array {
  let bytes: Uint8Array = sample.slice();
  for (let left = 1 + random.below(MAX_CHANGES); left > 0 && bytes.length > 0; left--) {
    const at =
      random.below(10) > 0 ? (used[random.below(used.length)] ?? 0) : random.below(bytes.length);
    bytes = random.pick(DAMAGES)(bytes, Math.min(at, bytes.length - 1), random);
  }
  return bytes;
}
