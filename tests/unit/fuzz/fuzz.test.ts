import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { fuzz } from '../../fuzz/fuzz.ts';
import { must } from '../../fuzz/must.ts';
import { byGrammar } from '../../fuzz/subject.ts';
import { FUZZ_SUBJECTS } from '../../fuzz/subjects.ts';

/** Runs of each subject, of which `npm run fuzz` makes a hundred thousand: those that take longer make fewer. */
const RUNS: Record<string, number> = {
  addresses: 3000,
  edition: 10_000,
  stored: 3000,
  tabs: 1000,
  findings: 1500,
  given: 150,
  tellings: 300,
  searches: 500,
  'written-xml': 200,
  'written-logs': 200,
  'written-captures': 300,
  'written-texts': 200,
  'written-archives': 200,
};

// Parts of a browser that the subjects have are for no other file.
afterAll(() => {
  for (const name of ['localStorage', 'sessionStorage', 'location', 'history'])
    Reflect.deleteProperty(globalThis, name);
});

describe('hostile input', () => {
  test.each(Object.entries(RUNS))('%s keep what is promised in %i runs', async (name, runs) => {
    const subject = FUZZ_SUBJECTS.find((one) => one.name === name)!;
    const { throws } = await fuzz(subject, runs, 904);
    expect(throws).toEqual([]);
  });
});

describe('the fuzzer', () => {
  const planted = byGrammar('planted', () => ({
    input: fc.string({ maxLength: 50 }),
    check: (text) => must(!text.includes('%'), 'a planted fault'),
  }));

  test('finds a planted fault and the smallest input that shows it', async () => {
    const { throws } = await fuzz(planted, 2000, 1);
    expect(throws[0]?.error).toContain('a planted fault');
    expect(throws[0]?.smallest).toBe('"%"');
  });

  test('repeats an input from its seed', async () => {
    const [first, second] = [await fuzz(planted, 500, 7), await fuzz(planted, 500, 7)];
    expect(first.throws.map(({ seed }) => seed)).toEqual(second.throws.map(({ seed }) => seed));
    expect(first.throws.length).toBeGreaterThan(0);
  });
});
