// @ts-check
import { relative } from 'node:path';
import { ROOT } from './machine/project.mjs';

/** @typedef {import('@playwright/test/reporter').JSONReportSuite} Suite */

/**
 * List the tests of a report of Playwright that failed: project, file with line, and titles.
 *
 * @param {Pick<import('@playwright/test/reporter').JSONReport, 'suites'>} report
 * @returns {string[]}
 */
export function failedInBrowser({ suites }) {
  /** @param {Suite} suite @param {readonly string[]} above @returns {string[]} */
  const inSuite = (suite, above) => [
    ...suite.specs.flatMap(({ file, line, title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(
          ({ projectName }) => `[${projectName}] ${file}:${line} ${[...above, title].join(' › ')}`,
        ),
    ),
    ...(suite.suites ?? []).flatMap((inner) => inSuite(inner, [...above, inner.title])),
  ];
  // The outermost suites are the files.
  return suites.flatMap((file) => inSuite(file, []));
}

/**
 * List the tests of a report of vitest that failed, each with the first line of its reason; a file that could not be run
 * counts as one.
 *
 * @param {Pick<import('vitest/node').JsonTestResults, 'testResults'>} report
 * @returns {string[]}
 */
export function failedInVitest({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(ROOT, name);
    /** @param {string | undefined} reason */
    const because = (reason) => (reason ? ` (${reason.trim().split('\n', 1)[0]})` : '');
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`${file}${because(message)}`];
    return failed.map(
      ({ ancestorTitles, title, failureMessages }) =>
        `${file} ${[...ancestorTitles, title].join(' › ')}${because(failureMessages?.[0])}`,
    );
  });
}
