// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failedInBrowser, failedInVitest } from './failed-tests.mjs';
import { ROOT } from './machine/project.mjs';

/** Folder of the reports, from the project's root. Not one that Playwright empties. */
export const REPORTS = 'test-results/reports';

/** @param {any} report Of vitest, or undefined when it did not get to write one. */
const vitest = (report) => ({
  passed: report?.numPassedTests ?? 0,
  failed: report?.numFailedTests ?? 0,
  tests: report ? failedInVitest(report) : [],
});

/** @param {any} report Of Playwright, or undefined. */
const playwright = (report) => ({
  passed: report?.stats.expected ?? 0,
  failed: report ? report.stats.unexpected + report.stats.flaky : 0,
  tests: report ? failedInBrowser(report) : [],
});

/**
 * Return the outcome of the last `npm test`: tests of vitest and Playwright. A failed stage that reports no failed test (the
 * type check, the linter, the build, a runner that crashed) counts as one failure.
 *
 * @param {string} [folder] Where the reports are.
 * @returns {{ passed: number, failed: number, failures: string[], tests: string[] }} `failures` names the stages that
 *   failed, `tests` the tests.
 */
export function tally(folder = join(ROOT, REPORTS)) {
  /** @param {string} name */
  const read = (name) => {
    const file = join(folder, `${name}.json`);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  };
  /** @type {{ stage: string, passed: boolean }[]} */
  const stages = read('stages') ?? [];
  const results = [vitest(read('unit')), vitest(read('built')), playwright(read('e2e'))];
  const failures = stages.flatMap(({ stage, passed }) => (passed ? [] : [stage]));
  /** @param {'passed' | 'failed'} key */
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const silent = Math.max(0, failures.length - results.filter(({ failed }) => failed > 0).length);
  return {
    passed: sum('passed'),
    failed: sum('failed') + (stages.length === 0 ? 1 : silent),
    failures,
    tests: results.flatMap(({ tests }) => tests),
  };
}
