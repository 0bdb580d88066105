/**
 * Return a number from 0 up to 1 that depends only on the arguments. A case then draws the same numbers whatever the
 * strategy and the order, so strategies are compared on equal terms.
 */
export function draw(seed: number, ...parts: readonly (string | number)[]): number {
  // FNV-1a over the text, then the finishing steps of MurmurHash3 so that near texts come out far apart.
  let hash = 0x811c9dc5 ^ seed;
  for (const part of parts) {
    const text = String(part);
    for (let index = 0; index < text.length; index += 1)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Return the index that a draw falls on, given weights on any scale. */
export function pick(weights: ArrayLike<number>, at: number): number {
  let total = 0;
  for (let index = 0; index < weights.length; index += 1) total += weights[index] ?? 0;
  let rest = at * total;
  for (let index = 0; index < weights.length; index += 1) {
    rest -= weights[index] ?? 0;
    if (rest < 0) return index;
  }
  return weights.length - 1;
}

/** Return the indices from 0, shuffled by their draws. */
export const shuffled = (
  count: number,
  seed: number,
  ...parts: readonly (string | number)[]
): number[] =>
  Array.from({ length: count }, (_, index) => ({ index, at: draw(seed, ...parts, index) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ index }) => index);
