import { expect, test } from 'vitest';
import { excess, heaviest, readBudgets } from '../../scripts/budgets.ts';
import { DIST } from '../support/built-site.ts';

const budgets = readBudgets();
const kinds = heaviest(DIST);

test('no page weighs more than the budget of its kind', () => {
  const faults = Object.entries(kinds).flatMap(([kind, { page, all, scriptPage, script }]) => [
    excess(budgets, page, 'all', all, kind),
    excess(budgets, scriptPage, 'script', script, kind),
  ]);
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});

test('every budget is for a kind of page that there is', () => {
  expect(Object.keys(budgets).filter((kind) => !Object.hasOwn(kinds, kind))).toEqual([]);
});

test('no budget is beyond what CONTRIBUTING.md allows', () => {
  const entries = Object.entries(budgets).filter(([kind]) =>
    /^\/(symptoms|causes|checks|fixes)\/\*\/$/.test(kind),
  );
  expect(entries).toHaveLength(4);
  for (const [kind, { all, script }] of entries) {
    expect(all, kind).toBeLessThanOrEqual(25_000);
    expect(script, kind).toBeLessThanOrEqual(4_000);
  }
  expect(budgets['/troubleshoot/']?.all).toBeLessThanOrEqual(45_000);
});

test('what is too heavy is named with its figure, its budget and what to do', () => {
  const tight = { '/fixes/*/': { all: 10_000, script: 1_000 } };
  expect(excess(tight, '/fixes/keep-host-awake/', 'all', 10_000)).toBeNull();
  expect(excess(tight, '/fixes/keep-host-awake/', 'script', 1_234)).toMatch(
    /^\/fixes\/keep-host-awake\/: 1,234 bytes of scripts \(gzip\), budget 1,000 for \/fixes\/\*\/\. Load less/,
  );
  expect(excess(tight, '/news/', 'all', 1)).toContain('give /news/ a budget');
});
