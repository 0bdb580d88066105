import { describe, expect, it } from 'vitest';
import type { Treatment } from '../../../src/lib/engine/fixes-for.ts';
import { fixesFor } from '../../../src/lib/engine/fixes-for.ts';
import { reasonsFor } from '../../../src/lib/engine/reasons.ts';

const fix = (id: string, change: Partial<Treatment> = {}): Treatment => ({
  id,
  verdict: 'confirmed',
  treats: [{ cause: 'fuse', success: 'often' }],
  minutes: 5,
  waiting: 0,
  risk: { level: 'low' },
  ...change,
});
const order = (...fixes: Treatment[]): string[] => fixesFor('fuse', fixes).map((one) => one.fix.id);

describe('fixesFor', () => {
  it('puts what helps most often first', () => {
    expect(order(fix('a'), fix('b', { treats: [{ cause: 'fuse', success: 'usually' }] }))).toEqual([
      'b',
      'a',
    ]);
  });

  it('puts the safer first among equals, then the quicker', () => {
    expect(
      order(fix('a', { risk: { level: 'high' } }), fix('b', { waiting: 9 }), fix('c')),
    ).toEqual(['c', 'b', 'a']);
  });

  it('counts work and waiting, and keeps the order of ids where all is equal', () => {
    expect(order(fix('a', { minutes: 9 }), fix('b', { minutes: 1, waiting: 7 }))).toEqual([
      'b',
      'a',
    ]);
    expect(order(fix('b'), fix('c'), fix('a'))).toEqual(['a', 'b', 'c']);
    expect(order(fix('a'), fix('c'), fix('b'))).toEqual(['a', 'b', 'c']);
  });

  it.each(['dangerous', 'contradicted'] as const)('never offers %s advice', (verdict) => {
    expect(order(fix('a', { verdict }), fix('b'))).toEqual(['b']);
  });

  it('leaves out fixes for other causes', () => {
    expect(order(fix('a', { treats: [{ cause: 'cable', success: 'usually' }] }))).toEqual([]);
  });
});

describe('reasonsFor', () => {
  const checks = {
    light: {
      answers: [
        { id: 'on', evidence: { fuse: 'rules-out' as const } },
        { id: 'off', evidence: { fuse: 'confirms' as const } },
      ],
    },
    smell: { answers: [{ id: 'burnt', evidence: {} }] },
  };

  it('sorts answers into for and against', () => {
    expect(reasonsFor('fuse', { light: 'off' }, checks).for).toEqual([
      { check: 'light', answer: 'off', strength: 'confirms' },
    ]);
    expect(reasonsFor('fuse', { light: 'on' }, checks).against).toEqual([
      { check: 'light', answer: 'on', strength: 'rules-out' },
    ]);
  });

  it('has nothing to say of answers without evidence, unknown checks and prototype names', () => {
    expect(
      reasonsFor('constructor', { light: 'off', smell: 'burnt', toString: 'x' }, checks),
    ).toEqual({ for: [], against: [] });
  });
});
