import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';

/** List the tests of a report of Playwright that failed: project, file with line, and titles. */
export function failedTests({ suites }: Pick<JSONReport, 'suites'>): string[] {
  const inSuite = (suite: JSONReportSuite, above: readonly string[]): string[] => [
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
