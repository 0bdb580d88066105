import { describe, expect, test } from 'vitest';
import { summary } from '../../../scripts/interaction/timing.ts';
import { choose } from '../../../scripts/lighthouse/choose.ts';
import { markdownOf, tableOf } from '../../../scripts/lighthouse/table.ts';
import { kindOf } from '../../../scripts/page-kinds.ts';
import { quantile } from '../../../scripts/quantile.ts';

test('pages below one folder are of one kind, others of their own', () => {
  const kinds = ['/', '/404.html', '/codes/', '/codes/0x904/', '/troubleshoot/code/no-code/'];
  expect(kinds.map(kindOf)).toEqual([
    '/',
    '/404.html',
    '/codes/',
    '/codes/*/',
    '/troubleshoot/*/*/',
  ]);
});

test('quantiles', () => {
  expect(quantile([], 0.5)).toBe(0);
  expect(quantile([30, 10, 20], 0)).toBe(10);
  expect(quantile([30, 10, 20], 0.5)).toBe(20);
  expect(quantile([30, 10, 20], 1)).toBe(30);
});

test('members that represent a kind are the first and evenly spread ones', () => {
  expect(choose([1, 2, 3, 4, 5, 6], 1)).toEqual([1]);
  expect(choose([1, 2, 3, 4, 5, 6], 3)).toEqual([1, 3, 5]);
  expect(choose([1, 2], 5)).toEqual([1, 2]);
});

const EMPTY = { accessibility: '', 'best-practices': '' };

describe('the table of Lighthouse', () => {
  const rows = tableOf([
    { page: '/', scores: { performance: 99, seo: 100 }, losses: [] },
    { page: '/codes/a/', scores: { performance: 98, seo: 100 }, losses: [] },
    { page: '/codes/b/', scores: { seo: 90 }, losses: [] },
    { page: '/codes/c/', scores: { seo: 100 }, losses: [] },
  ]);

  test('has worst and median by kind, and on how many pages a category was measured', () => {
    expect(rows).toEqual([
      { 'kind of page': '/', pages: 1, performance: '99 / 99', seo: '100 / 100', ...EMPTY },
      {
        'kind of page': '/codes/*/',
        pages: 3,
        performance: '98 / 98 (of 1)',
        seo: '90 / 100',
        ...EMPTY,
      },
    ]);
  });

  test('is written as Markdown', () => {
    expect(markdownOf([{ kind: '/', seo: '100 / 100' }])).toBe(
      '| kind | seo |\n| --- | --- |\n| / | 100 / 100 |',
    );
  });
});

test('interactions are summed up by kind, in relation to the baseline', () => {
  const of = (kind: string, ...durations: number[]) =>
    durations.map((duration) => ({ kind, duration, script: duration / 2 }));
  expect(summary([...of('button', 16, 24), ...of('Continue', 48, 24, 40)], 'button')).toEqual({
    button: { times: 2, p50: 24, p95: 24, worst: 24, 'script p95': 12, 'p95 / baseline': 1 },
    Continue: { times: 3, p50: 40, p95: 48, worst: 48, 'script p95': 24, 'p95 / baseline': 2 },
  });
});
