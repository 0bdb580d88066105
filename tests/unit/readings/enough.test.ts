import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/lib/artefacts/fact.ts';
import { enoughOf } from '../../../src/lib/readings/enough.ts';

/** Make refused sign-ins of some addresses in turn, a minute apart. */
const refused = (count: number, addresses: number): Fact[] =>
  Array.from({ length: count }, (_, index) => ({
    time: index * 60_000,
    provider: 'Core',
    id: 140,
    fields: { IPString: `198.51.100.${index % addresses}` },
    where: `record ${index + 1}`,
    source: 'core.evtx',
  }));

describe('enough facts', () => {
  const different = { atLeast: 10, minutes: 60, different: 'ipstring' };

  test('of different values are enough, where one value alone is not', () => {
    expect(enoughOf(refused(20, 10), different)).toHaveLength(20);
    expect(enoughOf(refused(60, 9), different)).toEqual([]);
    expect(enoughOf(refused(60, 1), { atLeast: 10, minutes: 60 })).toHaveLength(60);
  });

  test('have to come within the time', () => {
    const slow = refused(20, 20).map((fact) => ({ ...fact, time: (fact.time ?? 0) * 10 }));
    expect(enoughOf(slow, different)).toEqual([]);
  });
});
