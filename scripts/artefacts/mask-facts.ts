import type { Fact } from '../../src/lib/artefacts/fact.ts';
import { createMask, type Mask } from '../../src/lib/readings/mask.ts';
import type { Judged, ReadingTable } from '../../src/lib/readings/readings.ts';

/** Write a fact with its names, addresses and files as the mask has them. */
export const maskFact = (fact: Fact, mask: Mask): Fact => ({
  ...fact,
  fields: Object.fromEntries(
    Object.keys(fact.fields).map((field) => [field, mask.value(fact, field)]),
  ),
  source: mask.text(fact.source),
  ...(fact.computer !== undefined && { computer: mask.text(fact.computer) }),
});

/** Make a mask for facts that are all shown. Names that their texts hold are given before any of them is. */
export function maskOf(
  facts: readonly Fact[],
  judged: Judged,
  table: ReadingTable,
  options: { reveal: boolean },
): Mask {
  const mask = createMask(judged, table, options);
  if (!options.reveal) for (const fact of facts) maskFact(fact, mask);
  return mask;
}
