import { describe, expect, it } from 'vitest';
import { sampleCases } from '../../../src/lib/quality/sample-cases.ts';

const casesFrom = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `lamp-${from + at}` }));
const ids = (cases: readonly { id: string }[]): string[] => cases.map(({ id }) => id);

describe('the known cases that are measured', () => {
  it('are all, in their order, where there are few causes', () => {
    const cases = casesFrom(0, 400);
    expect(sampleCases(cases, 50)).toEqual(cases);
  });

  it('are fewer in proportion where there are more causes, but never too few for a share', () => {
    const cases = casesFrom(0, 500);
    const count = (causes: number): number => sampleCases(cases, causes).length;
    expect([50, 100, 200, 400, 800, 8000].map(count)).toEqual([400, 200, 100, 50, 50, 50]);
    expect(sampleCases(casesFrom(0, 30), 8000)).toHaveLength(30);
  });

  it('are the same every time, whatever their order, and in the order of the list', () => {
    const cases = casesFrom(0, 300);
    const drawn = sampleCases(cases, 400);
    expect(new Set(ids(drawn)).size).toBe(50);
    expect(cases.filter((one) => drawn.includes(one))).toEqual(drawn);
    expect(ids(sampleCases([...cases].reverse(), 400))).toEqual(ids(drawn).reverse());
  });

  it('come from the whole list', () => {
    const cases = casesFrom(0, 300);
    const places = sampleCases(cases, 400).map((one) => cases.indexOf(one));
    for (const third of [0, 1, 2])
      expect(
        places.filter((at) => Math.floor(at / 100) === third).length,
        `third ${third}`,
      ).toBeGreaterThan(8);
  });

  it('stay drawn when others are added, as far as there is room', () => {
    const before = ids(sampleCases(casesFrom(0, 300), 400));
    const after = ids(sampleCases(casesFrom(0, 330), 400));
    const old = after.filter((id) => casesFrom(0, 300).some((one) => one.id === id));
    expect(before).toEqual(expect.arrayContaining(old));
    expect(old.length).toBeGreaterThan(35);
  });
});
