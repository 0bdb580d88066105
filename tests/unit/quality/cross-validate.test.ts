import { describe, expect, it } from 'vitest';
import { crossValidate, foldsOf } from '../../../src/lib/quality/cross-validate.ts';

const cases = Array.from({ length: 23 }, (_, index) => ({
  id: `case-${index}`,
  // Two of each thread.
  source: `https://lamps.example/${Math.floor(index / 2)}`,
}));

describe('cross-validation', () => {
  it('divides all cases, with each source whole and the parts of nearly one size', () => {
    const folds = foldsOf(cases);
    expect(folds.flat().sort()).toHaveLength(cases.length);
    for (const fold of folds) {
      expect(fold.length).toBeGreaterThanOrEqual(3);
      for (const other of folds)
        if (other !== fold)
          expect(other.some(({ source }) => fold.some((one) => one.source === source))).toBe(false);
    }
  });

  it('divides alike whatever the order of the cases', () => {
    const ids = (parts: readonly (readonly { id: string }[])[]): string[][] =>
      parts.map((part) => part.map(({ id }) => id).sort());
    expect(ids(foldsOf([...cases].reverse()))).toEqual(ids(foldsOf(cases)));
  });

  it('measures each part without what was learnt from its sources', () => {
    const seen: string[] = [];
    const result = crossValidate({ cases }, cases, (knowledge, part) => {
      const learnt = new Set(knowledge.cases.map(({ source }) => source));
      expect(part.filter(({ source }) => learnt.has(source))).toEqual([]);
      expect(knowledge.cases.length + part.length).toBe(cases.length);
      seen.push(...part.map(({ id }) => id));
      return { n: part.length, cause1: 1, cause3: part.length / 10, fix1: 0, fix3: 0.5 };
    });
    expect(seen.sort()).toEqual(cases.map(({ id }) => id).sort());
    const squares = foldsOf(cases).reduce((sum, part) => sum + part.length ** 2 / 10, 0);
    expect(result).toEqual({
      folds: 5,
      n: 23,
      cause1: 1,
      cause3: expect.closeTo(squares / 23, 9) as number,
      fix1: 0,
      fix3: 0.5,
    });
  });

  it('says nothing of no cases', () => {
    const none = crossValidate({ cases }, [], () => {
      throw new Error('there is nothing to measure');
    });
    expect(none).toEqual({ folds: 5, n: 0, cause1: 0, cause3: 0, fix1: 0, fix3: 0 });
  });
});
