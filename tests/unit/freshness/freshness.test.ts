import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../src/lib/freshness/days-between.ts';
import { ageingClaims, ageingReviews } from '../../../src/lib/freshness/freshness.ts';
import { staleReport } from '../../../src/lib/freshness/freshness-report.ts';
import { today } from '../../../src/lib/freshness/today.ts';
import { findProblems } from '../../../src/lib/knowledge/find-problems.ts';
import { formatProblems } from '../../../src/lib/knowledge/problem.ts';
import { ageingWarnings, expiredProblems } from '../../../src/lib/knowledge/rules/freshness.ts';
import { VolatileSchema } from '../../../src/lib/schema/volatile.ts';
import { sample } from '../knowledge/sample.ts';

const written = {
  id: 'fuse-size',
  claim: 'Fuses of 5 ampere are still made.',
  checked: '2026-01-31',
  expires: '2026-06-30',
  lookUp: 'The list of the maker.',
  files: ['src/content/probes/host/fuse.ps1'],
};
const knowledge = sample((raw) => {
  raw.volatile.push(
    VolatileSchema.parse({ ...written, id: 'later', expires: '2026-07-15' }),
    VolatileSchema.parse(written),
  );
  raw.causes.forEach(({ data }) => (data.volatile = ['fuse-size', 'later']));
  raw.codes.forEach((code) => (code.volatile = ['fuse-size']));
});
const stateOn = (day: string) =>
  ageingClaims(knowledge, day).map(({ state, daysLeft }) => [state, daysLeft])[0];

describe('a claim that time can make false', () => {
  it.each([
    ['2026-05-30', 'fresh', 31],
    ['2026-05-31', 'due', 30],
    ['2026-06-29', 'due', 1],
    ['2026-06-30', 'due', 0],
    ['2026-07-01', 'expired', -1],
  ])('is on %s %s, with %i days left', (day, state, daysLeft) => {
    expect(stateOn(day)).toEqual([state, daysLeft]);
  });

  it.each([
    ['2026-05-30', 0, 0],
    ['2026-05-31', 0, 1],
    ['2026-06-30', 0, 2],
    ['2026-07-01', 1, 1],
    ['2026-07-16', 2, 0],
  ])('on %s stops the build %i times and warns %i times', (day, refused, warned) => {
    expect(expiredProblems(knowledge, day)).toHaveLength(refused);
    expect(ageingWarnings(knowledge, day)).toHaveLength(warned);
  });

  it('is reported with its file, the claim, what to look up and every page that rests on it', () => {
    expect(formatProblems(expiredProblems(knowledge, '2026-07-01'))).toBe(
      '1 problem in the content:\n\n' +
        'src/content/volatile.yaml → fuse-size.expires: `2026-06-30` was the last day of this claim: “Fuses of 5 ampere are still made.”\n' +
        '    Look up: The list of the maker. Then correct src/content/causes/fuse.mdx, src/content/codes (0xe1), src/content/probes/host/fuse.ps1, and set `checked` and `expires`.\n',
    );
    expect(formatProblems(ageingWarnings(knowledge, '2026-06-29'), 'warning')).toMatch(
      /^2 warnings in the content:[\s\S]*is the last day of this claim, tomorrow: “Fuses/,
    );
  });

  it('comes with the most urgent first', () => {
    expect(ageingClaims(knowledge, '2026-05-30').map(({ id }) => id)).toEqual([
      'fuse-size',
      'later',
    ]);
    const report = staleReport('2026-07-01', ageingClaims(knowledge, '2026-07-01'), []);
    expect(report).toMatch(/^As of 2026-07-01: 1 expired, 1 due within 30 days, 0 fresh/);
    expect(report).toContain('2026-06-30  expired 1 day ago  fuse-size');
  });

  it('has to expire after it was checked, and to say what to look up', () => {
    expect(VolatileSchema.safeParse({ ...written, expires: written.checked }).success).toBe(false);
    expect(VolatileSchema.safeParse({ ...written, lookUp: '' }).success).toBe(false);
  });

  it('is refused where nobody rests on it, and where an entry names one that does not exist', () => {
    const claim = VolatileSchema.parse(written);
    const say = (knowledgeOf: ReturnType<typeof sample>) =>
      findProblems(knowledgeOf).map(({ file, field, value }) => `${file} → ${field}: ${value}`);
    expect(say(sample((raw) => raw.volatile.push(claim)))).toEqual([
      'src/content/volatile.yaml → id: fuse-size',
    ]);
    expect(
      say(sample((raw) => raw.causes.forEach(({ data }) => (data.volatile = ['fuse-sizes'])))),
    ).toEqual(['src/content/causes/fuse.mdx → volatile[0]: fuse-sizes']);
  });
});

describe('an old review', () => {
  it('only warns, from a year and a day on', () => {
    // The sample's entries were reviewed on 31 January 2026.
    expect(ageingReviews(knowledge, '2027-01-31')).toEqual([]);
    expect(ageingReviews(knowledge, '2027-02-01')).toHaveLength(5);
    expect(ageingReviews(knowledge, '2027-02-01')[0]).toMatchObject({ reviewed: '2026-01-31' });
    const bare = sample();
    expect(expiredProblems(bare, '2027-02-01')).toEqual([]);
    expect(ageingWarnings(bare, '2027-02-01')).toHaveLength(5);
  });
});

describe('today', () => {
  const now = new Date('2026-11-29T23:30:00Z');

  it('is the present day, unless the environment names one', () => {
    expect(today({}, now)).toBe('2026-11-29');
    expect(today({ TODAY: '' }, now)).toBe('2026-11-29');
    expect(today({ TODAY: '2028-02-29' }, now)).toBe('2028-02-29');
  });

  it.each(['tomorrow', '2026-2-1', '2026-02-31', '2027-02-29', '2026-13-01'])(
    'refuses `%s`',
    (given) => {
      expect(() => today({ TODAY: given }, now)).toThrow(`TODAY is \`${given}\``);
    },
  );

  it('counts days over a leap day and over a change of the clocks', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-11-29', '2026-11-28')).toBe(-1);
  });
});
