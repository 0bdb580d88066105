import type { Fact } from '../artefacts/fact.ts';

/** A fact with the time by which it is ordered, in milliseconds since 1970. */
export interface Ordered<Item> {
  item: Item;
  order: number;
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Put facts in the order in which they happened. Older providers write whole seconds: within one log the number of the record
 * is the order, so such a fact is taken to have happened after the record before it, within its second.
 *
 * @param items Facts without a time are left out.
 */
export function orderFacts<Item extends { fact: Fact }>(items: readonly Item[]): Ordered<Item>[] {
  const logs = new Map<string, Ordered<Item>[]>();
  const ordered: Ordered<Item>[] = [];
  for (const item of items) {
    const { time, channel = '', computer = '', source } = item.fact;
    if (time === null || !Number.isFinite(time)) continue;
    const one = { item, order: time };
    ordered.push(one);
    if (item.fact.record === undefined) continue;
    const key = JSON.stringify([source, computer, channel]);
    const log = logs.get(key);
    if (log) log.push(one);
    else logs.set(key, [one]);
  }
  for (const log of logs.values()) {
    log.sort((a, b) => compare(a.item.fact.record ?? 0, b.item.fact.record ?? 0));
    let last = -Infinity;
    for (const one of log) {
      const whole = one.order % 1000 === 0;
      if (whole && last > one.order && last < one.order + 1000) one.order = last;
      last = one.order;
    }
  }
  return ordered.sort(
    (a, b) =>
      compare(a.order, b.order) || compare(a.item.fact.record ?? 0, b.item.fact.record ?? 0),
  );
}
