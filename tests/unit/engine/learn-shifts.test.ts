import { describe, expect, it } from 'vitest';
import type { SolvedCase } from '../../../src/lib/engine/count-answers.ts';
import { fitBases } from '../../../src/lib/engine/fit-bases.ts';
import { learnShifts } from '../../../src/lib/engine/learn-shifts.ts';
import { priorWeight, ratioOf } from '../../../src/lib/engine/strength.ts';

const CAUSES = [
  { id: 'bulb', likelihood: 'likely' },
  { id: 'fuse', likelihood: 'likely' },
] as const;
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
const learn = (cases: readonly SolvedCase[]) =>
  learnShifts({ causes: CAUSES, checks: [colour], cases });
const shiftsOf = (cases: readonly SolvedCase[], answer: string) =>
  learn(cases)
    .checks.flatMap(({ answers }) => answers)
    .find(({ id }) => id === answer)?.shifts;

describe('learning from solved cases', () => {
  it('leaves the words alone without cases, and on what a check has been answered once', () => {
    expect(shiftsOf([], 'black')).toBeUndefined();
    expect(shiftsOf([solved('black', 'bulb')], 'black')).toBeUndefined();
  });

  it('strengthens what a cause’s cases say more often than the word, and weakens what they say less often', () => {
    // As the word has it, black speaks for the bulb; in these cases it speaks as often for the fuse.
    const cases = [
      ...times(10, solved('black', 'fuse')),
      ...times(10, solved('clear', 'fuse')),
      ...times(10, solved('black', 'bulb')),
      ...times(10, solved('clear', 'bulb')),
    ];
    expect(shiftsOf(cases, 'black')?.['fuse']).toBeGreaterThan(0);
    expect(shiftsOf(cases, 'black')?.['bulb']).toBeLessThan(0);
    expect(shiftsOf(cases, 'clear')?.['bulb']).toBeGreaterThan(0);
  });

  it('moves nothing where the cases say what the words say', () => {
    // Black is 4 times as usual with a broken bulb: 4 of 5 against 1 of 2, on bases of one half.
    const cases = [
      ...times(40, solved('black', 'bulb')),
      ...times(10, solved('clear', 'bulb')),
      ...times(25, solved('black', 'fuse')),
      ...times(25, solved('clear', 'fuse')),
    ];
    expect(shiftsOf(cases, 'black')).toBeUndefined();
    expect(shiftsOf(cases, 'clear')).toBeUndefined();
  });

  it('never moves a word by more than a doubling', () => {
    const cases = [...times(500, solved('clear', 'bulb')), ...times(500, solved('black', 'fuse'))];
    expect(shiftsOf(cases, 'black')?.['bulb']).toBe(-4);
    expect(shiftsOf(cases, 'black')?.['fuse']).toBeLessThanOrEqual(4);
  });

  it('never strengthens for one case’s sake', () => {
    const others = [...times(30, solved('clear', 'fuse')), ...times(30, solved('clear', 'bulb'))];
    expect(shiftsOf([...others, solved('black', 'fuse')], 'black')?.['fuse'] ?? 0).toBe(0);
    expect(
      shiftsOf([...others, ...times(3, solved('black', 'fuse'))], 'black')?.['fuse'],
    ).toBeGreaterThan(0);
  });

  it('counts a case with two causes as a half of one for each', () => {
    const others = times(20, solved('clear', 'fuse'));
    const both = shiftsOf([...others, ...times(8, solved('black', 'bulb', 'fuse'))], 'black');
    const halves = shiftsOf(
      [...others, ...times(4, solved('black', 'bulb')), ...times(4, solved('black', 'fuse'))],
      'black',
    );
    expect(both).toEqual(halves);
  });

  it('passes over “don’t know” and what the check does not offer', () => {
    expect(shiftsOf(times(20, solved('unknown', 'bulb')), 'black')).toBeUndefined();
    expect(shiftsOf(times(20, solved('green', 'bulb')), 'black')).toBeUndefined();
  });

  it('learns the same about an answer whatever else can be the cause', () => {
    const cases = [...times(20, solved('black', 'bulb')), ...times(9, solved('clear', 'fuse'))];
    const other = { id: 'wire', likelihood: 'rare' } as const;
    const among = (causes: readonly (typeof other | (typeof CAUSES)[number])[]) =>
      learnShifts({ causes, checks: [colour], cases }).checks;
    expect(among(CAUSES)[0]?.answers.some((answer) => 'shifts' in answer)).toBe(true);
    expect(among([other, ...CAUSES])).toEqual(among(CAUSES));
    // A cause that the knowledge lacks counts for nothing, though cases name it.
    const lacking = [...cases, ...times(50, solved('black', 'gone'))];
    expect(learn(lacking).checks).toEqual(learn(cases).checks);
  });

  it('learns how often a cause is the real one, as carefully', () => {
    const shifts = (cases: readonly SolvedCase[]) => learn(cases).causes.map(({ shift }) => shift);
    expect(shifts([])).toEqual([undefined, undefined]);
    // 300 cases weigh as much as the likelihoods: (150 + 300) / 600 is 1.5 times a half, 2 ** (2.3 / 4).
    expect(shifts(times(300, solved('black', 'bulb')))).toEqual([2, -4]);
    expect(shifts(times(9, solved('black', 'bulb')))).toEqual([undefined, undefined]);
  });
});

describe('the bases of answers', () => {
  it('become the shares that the cases show, where the ratios do not explain them', () => {
    const given = (answer: number): number => [900, 100][answer] ?? 0;
    const bases = fitBases([0.5, 0.5], ['bulb'], () => 1, given);
    expect(bases[0]).toBeCloseTo(0.9, 1);
    expect((bases[0] ?? 0) + (bases[1] ?? 0)).toBeCloseTo(1, 12);
  });

  it('stay as they are without cases', () => {
    const bases = fitBases(
      [0.2, 0.8],
      ['bulb', 'fuse'],
      () => 1,
      () => 0,
    );
    expect(bases[0]).toBeCloseTo(0.2, 12);
  });
});

describe('the ratio of an answer, and the weight of a likelihood', () => {
  it('double with four steps, from the word or from nothing', () => {
    expect(ratioOf({ evidence: { bulb: 'supports' }, shifts: { bulb: 4 } }, 'bulb')).toBe(8);
    expect(ratioOf({ evidence: {}, shifts: { bulb: -4 } }, 'bulb')).toBe(0.5);
    expect(ratioOf({ evidence: { bulb: 'supports' } }, 'fuse')).toBe(1);
    expect(priorWeight('possible', 4)).toBe(2 * priorWeight('possible'));
  });
});
