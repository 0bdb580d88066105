import { expect, test } from 'vitest';
import { BAND, LIKELIHOOD, howCommon } from '../../../src/lib/labels/scales.ts';

const wordsOf = (labels: Record<string, string>): string[] =>
  Object.values(labels).flatMap((label) => label.toLowerCase().split(/\W+/));

test('how common a cause is and how suspected it is in a case share no word', () => {
  const suspected = new Set(wordsOf(BAND));
  expect(wordsOf(LIKELIHOOD).filter((word) => suspected.has(word))).toEqual([]);
});

test('no two steps of a scale look alike', () => {
  for (const scale of [BAND, LIKELIHOOD])
    expect(new Set(Object.values(scale)).size).toBe(Object.keys(scale).length);
});

test('a word without a heading says among what it counts', () => {
  expect(howCommon('likely')).toBe('Common with this error');
});
