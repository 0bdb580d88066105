import type { Fact } from '../artefacts/fact.ts';
import { AROUND } from './find-focus.ts';
import type { Focus } from './readings.ts';

/** Relation of a fact to the minute that counts: in it, in the day before it where only that is known, or neither. */
export type Nearness = 'near' | 'same-day' | 'far';

/**
 * Make the function that decides whether a fact counts for the attempt: its steps, and what was written around it that is not a
 * step of another attempt. Facts without a time always count: an output shows how things are.
 *
 * @param own Steps of the attempt in focus.
 * @param foreign Steps of the other attempts.
 */
export function createNearness(
  focus: Focus | null,
  own: ReadonlySet<Fact>,
  foreign: ReadonlySet<Fact>,
): (fact: Fact) => Nearness {
  const reach = focus?.by === 'said' && own.size === 0 ? AROUND.said : AROUND.attempt;
  return (fact) => {
    if (fact.time === null || own.has(fact)) return 'near';
    if (focus === null) return 'same-day';
    if (focus.by === 'log')
      return fact.time >= focus.to - AROUND.log && fact.time <= focus.to ? 'same-day' : 'far';
    if (foreign.has(fact)) return 'far';
    return fact.time >= focus.from - reach && fact.time <= focus.to + reach ? 'near' : 'far';
  };
}
