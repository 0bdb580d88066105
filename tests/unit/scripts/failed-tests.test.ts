import type { JSONReport } from '@playwright/test/reporter';
import { expect, test } from 'vitest';
import { failedTests } from '../../../scripts/failed-tests.ts';

test('failed tests are listed by project, place and titles', () => {
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
  expect(failedTests({ suites })).toEqual([
    '[chromium] search.spec.ts:7 opens',
    '[chromium] search.spec.ts:7 on a phone › fits',
  ]);
});
