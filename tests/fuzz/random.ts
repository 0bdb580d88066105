/** Random numbers that a seed repeats. */
export interface Random {
  /** Return a whole number from 0 to below a limit. */
  below: (limit: number) => number;
  pick: <Item>(items: readonly Item[]) => Item;
}

/** Make random numbers from a seed: the mixing of MurmurHash3 over a counter. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
  return { below, pick: (items) => items[below(items.length)]! };
}
