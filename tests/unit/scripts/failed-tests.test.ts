import { join } from 'node:path';
import type { JSONReport } from '@playwright/test/reporter';
import { expect, test } from 'vitest';
import type { JsonTestResults } from 'vitest/node';
import { failedInBrowser, failedInVitest } from '../../../scripts/failed-tests.mjs';
import { ROOT } from '../../../scripts/machine/project.mjs';

test('failed tests in the browser are listed by project, place and titles', () => {
  const spec = (title: string, status: string) => ({
    title,
    file: 'search.spec.ts',
    line: 7,
    tests: [{ projectName: 'chromium', status }],
  });
  const suites = [
    {
      title: 'search.spec.ts',
      specs: [spec('finds', 'expected'), spec('opens', 'unexpected')],
      suites: [{ title: 'on a phone', specs: [spec('fits', 'flaky'), spec('prints', 'skipped')] }],
    },
  ] as unknown as JSONReport['suites'];
  expect(failedInBrowser({ suites })).toEqual([
    '[chromium] search.spec.ts:7 opens',
    '[chromium] search.spec.ts:7 on a phone › fits',
  ]);
});

test('failed tests of vitest are listed by file and titles, with the first line of the reason', () => {
  const of = (title: string, status: string, failureMessages: string[] = []) => ({
    ancestorTitles: ['the tally'],
    title,
    status,
    failureMessages,
  });
  const testResults = [
    {
      name: join(ROOT, 'tests/a.test.ts'),
      status: 'failed',
      message: '',
      assertionResults: [
        of('adds', 'passed'),
        of('counts', 'failed', ['Error: 2 is not 3\n    at …']),
      ],
    },
    {
      name: join(ROOT, 'tests/b.test.ts'),
      status: 'failed',
      message: 'Cannot find module\nwhich …',
      assertionResults: [],
    },
    { name: join(ROOT, 'tests/c.test.ts'), status: 'passed', message: '', assertionResults: [] },
  ] as unknown as JsonTestResults['testResults'];
  expect(failedInVitest({ testResults })).toEqual([
    'tests/a.test.ts the tally › counts (Error: 2 is not 3)',
    'tests/b.test.ts (Cannot find module)',
  ]);
});
