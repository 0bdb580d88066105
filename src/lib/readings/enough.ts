import type { Fact } from '../artefacts/fact.ts';

const MINUTE = 60_000;

/**
 * Return the facts of the latest stretch of time that holds enough of them; none where there never were enough.
 *
 * @param facts Facts of one machine.
 */
export function enoughOf(
  facts: readonly Fact[],
  { atLeast, minutes }: { atLeast: number; minutes: number },
): Fact[] {
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
    if (ends && last - first + 1 >= atLeast) found = timed.slice(first, last + 1);
  });
  return found;
}
