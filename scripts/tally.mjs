// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

/** Folder of the reports, from the project's root. Not one that Playwright empties. */
export const REPORTS = 'test-results/reports';

/** @param {string} name @returns {any} The report, or undefined when its stage did not get to write it. */
function report(name) {
  const file = join(ROOT, REPORTS, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** @param {'unit' | 'built'} name */
function vitest(name) {
  const result = report(name);
  return { passed: result?.numPassedTests ?? 0, failed: result?.numFailedTests ?? 0 };
}

function playwright() {
  const stats = report('e2e')?.stats;
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) };
}

/**
 * The outcome of the last `npm test`: tests of vitest and Playwright. A failed stage that reports no failed test (the
 * type check, the linter, the build, a runner that crashed) counts as one failure.
 *
 * @returns {{ passed: number, failed: number, failures: string[] }} `failures` names the stages that failed.
 */
export function tally() {
  /** @type {{ stage: string, passed: boolean }[]} */
  const stages = report('stages') ?? [];
  const results = [vitest('unit'), vitest('built'), playwright()];
  const failures = stages.flatMap(({ stage, passed }) => (passed ? [] : [stage]));
  /** @param {'passed' | 'failed'} key */
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const silent = Math.max(0, failures.length - results.filter(({ failed }) => failed > 0).length);
  return {
    passed: sum('passed'),
    failed: sum('failed') + (stages.length === 0 ? 1 : silent),
    failures,
  };
}
