import type { Fact } from '../artefacts/fact.ts';
import type { ReadingRow } from './readings.ts';
import { fieldOf } from './values.ts';

const MINUTE = 60_000;

type Count = NonNullable<ReadingRow['count']>;

/** Return how many facts there are, or how many values of a field they have. */
const amount = (facts: readonly Fact[], different: string | undefined): number =>
  different === undefined
    ? facts.length
    : new Set(facts.map((fact) => fieldOf(fact, different))).size;

/**
 * Return the facts of the latest stretch of time that holds enough of them; none where there never were enough.
 *
 * @param facts Facts of one machine.
 */
export function enoughOf(facts: readonly Fact[], { atLeast, minutes, different }: Count): Fact[] {
  const timed = facts
    .filter((fact): fact is Fact & { time: number } => fact.time !== null)
    .sort((a, b) => a.time - b.time);
  let found: Fact[] = [];
  let first = 0;
  timed.forEach(({ time }, last) => {
    while (time - (timed[first]?.time ?? time) > minutes * MINUTE) first += 1;
    // Cut only where a stretch ends, so that a flood is not copied once for each of its facts.
    const next = timed[last + 1]?.time ?? Infinity;
    const ends = next - (timed[first]?.time ?? next) > minutes * MINUTE;
    if (!ends || last - first + 1 < atLeast) return;
    const stretch = timed.slice(first, last + 1);
    if (amount(stretch, different) >= atLeast) found = stretch;
  });
  return found;
}
