import { describe, expect, it } from 'vitest';
import type { SolvedCase } from '../../../src/lib/engine/learn-shifts.ts';
import { learnShifts } from '../../../src/lib/engine/learn-shifts.ts';
import { ratioOf } from '../../../src/lib/engine/strength.ts';

const CAUSES = ['bulb', 'fuse'];
const colour = {
  id: 'colour',
  answers: [
    { id: 'black', evidence: { bulb: 'supports' } },
    { id: 'clear', evidence: {} },
    { id: 'unknown', evidence: {} },
  ],
} as const;

const solved = (answer: string, ...causes: string[]): SolvedCase => ({
  answers: { colour: answer },
  causes,
});
const times = (count: number, one: SolvedCase): SolvedCase[] =>
  Array.from({ length: count }, () => one);
const shiftsOf = (cases: readonly SolvedCase[], answer: string) =>
  learnShifts(CAUSES, [colour], cases)
    .flatMap(({ answers }) => answers)
    .find(({ id }) => id === answer)?.shifts;

describe('learning from solved cases', () => {
  it('leaves the words alone while cases are few', () => {
    expect(shiftsOf([], 'black')).toBeUndefined();
    expect(shiftsOf(times(3, solved('black', 'bulb')), 'black')).toBeUndefined();
  });

  it('strengthens an answer that a cause’s cases give more often than its word says, and weakens the others', () => {
    // The word says that a broken bulb is black in 4 of 7: 4 times the base, against 3 for clear.
    const cases = times(12, solved('black', 'bulb'));
    // (12 · 4/7 + 12) / (12 + 12) is 11/14, which is 2 ** (1.8 / 4) times 4/7.
    expect(shiftsOf(cases, 'black')).toEqual({ bulb: 2 });
    // (12 · 3/7) / 24 is half of it: the most by which a word is moved.
    expect(shiftsOf(cases, 'clear')).toEqual({ bulb: -4 });
  });

  it('says nothing of causes that the cases do not have', () => {
    expect(shiftsOf(times(12, solved('black', 'bulb')), 'black')).not.toHaveProperty('fuse');
  });

  it('never moves a word by more than a doubling', () => {
    expect(shiftsOf(times(500, solved('clear', 'bulb')), 'black')).toEqual({ bulb: -4 });
  });

  it('never strengthens for one case’s sake', () => {
    const once = [solved('black', 'fuse'), ...times(4, solved('unknown', 'fuse'))];
    expect(shiftsOf([...once, ...times(3, solved('clear', 'fuse'))], 'black')).toBeUndefined();
  });

  it('counts a case with two causes as a half of one for each', () => {
    const both = times(8, solved('black', 'bulb', 'fuse'));
    const half = times(4, solved('black', 'bulb'));
    expect(shiftsOf(both, 'black')?.['bulb']).toBe(shiftsOf(half, 'black')?.['bulb']);
  });

  it('passes over “don’t know” and what the check does not offer', () => {
    expect(shiftsOf(times(20, solved('unknown', 'bulb')), 'black')).toBeUndefined();
    expect(shiftsOf(times(20, solved('green', 'bulb')), 'black')).toBeUndefined();
  });
});

describe('the ratio of an answer', () => {
  it('doubles with four steps, from the word or from nothing', () => {
    expect(ratioOf({ evidence: { bulb: 'supports' }, shifts: { bulb: 4 } }, 'bulb')).toBe(8);
    expect(ratioOf({ evidence: {}, shifts: { bulb: -4 } }, 'bulb')).toBe(0.5);
    expect(ratioOf({ evidence: { bulb: 'supports' } }, 'fuse')).toBe(1);
  });
});
