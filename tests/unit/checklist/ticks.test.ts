import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  TICKS_KEY,
  loadForeignTicks,
  loadTicks,
  parseTicks,
  saveTicks,
} from '../../../src/lib/checklist/ticks.ts';

const known = ['check-a', 'check-b', 'fix-c'];

/** A storage that holds what the map holds. */
const storage = (map: Map<string, string>) => ({
  getItem: (key: string) => map.get(key) ?? null,
  setItem: (key: string, value: string) => void map.set(key, value),
  removeItem: (key: string) => void map.delete(key),
});

afterEach(() => vi.unstubAllGlobals());

describe('parseTicks', () => {
  it('keeps known lines, once each', () => {
    expect(parseTicks('["fix-c","check-a","fix-c"]', known)).toEqual(['check-a', 'fix-c']);
  });

  it('ignores what is not a list of known lines', () => {
    for (const text of [
      null,
      '',
      'null',
      '7',
      '"check-a"',
      '{"check-a":true}',
      '[null,{},["check-a"]]',
      '["__proto__","check-z"]',
    ])
      expect(parseTicks(text, known), String(text)).toEqual([]);
  });

  it('keeps the whole ids of a list that was cut off', () => {
    expect(parseTicks('["check-a","fix-c","check-b', known)).toEqual(['check-a', 'fix-c']);
    expect(parseTicks('["c"check-a","check-b"]', known)).toEqual(['check-a', 'check-b']);
  });

  it('does not read a value that is too long to be its own', () => {
    expect(parseTicks(`["check-a","${'x'.repeat(30_000)}"]`, known)).toEqual([]);
  });

  it('never throws and never invents a line', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const id of parseTicks(text, known)) expect(known).toContain(id);
      }),
    );
  });
});

describe('saveTicks and loadTicks', () => {
  it('bring back what was ticked', () => {
    fc.assert(
      fc.property(fc.subarray(known), (ticked) => {
        vi.stubGlobal('localStorage', storage(new Map()));
        expect(saveTicks(ticked)).toBe(true);
        expect(loadTicks(known)).toEqual(ticked);
      }),
    );
  });

  it('can keep the lines that a newer version has ticked', () => {
    const map = new Map([[TICKS_KEY, '["check-a","check-new","Not an id",7]']]);
    vi.stubGlobal('localStorage', storage(map));
    expect(loadForeignTicks(known)).toEqual(['check-new']);
    saveTicks(['check-b', ...loadForeignTicks(known)]);
    expect(map.get(TICKS_KEY)).toBe('["check-b","check-new"]');
  });

  it('leave nothing behind when nothing is ticked', () => {
    const map = new Map<string, string>();
    vi.stubGlobal('localStorage', storage(map));
    saveTicks(['check-a']);
    expect(map.has(TICKS_KEY)).toBe(true);
    saveTicks([]);
    expect(map.size).toBe(0);
  });

  it('bear a storage that is switched off or full', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(loadTicks(known)).toEqual([]);
    expect(loadForeignTicks(known)).toEqual([]);
    expect(saveTicks(['check-a'])).toBe(false);
  });
});
