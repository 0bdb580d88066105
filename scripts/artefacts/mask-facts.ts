import type { Fact } from '../../src/lib/artefacts/fact.ts';
import { createMask, type Mask } from '../../src/lib/readings/mask.ts';

export { createMask as maskOf };

/** Write a fact with its names, addresses and files as the mask has them. */
export const maskFact = (fact: Fact, mask: Mask): Fact => ({
  ...fact,
  fields: Object.fromEntries(
    Object.keys(fact.fields).map((field) => [field, mask.value(fact, field)]),
  ),
  source: mask.text(fact.source),
  ...(fact.computer !== undefined && { computer: mask.text(fact.computer) }),
});
