import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tally } from '../../../scripts/tally.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (reports: Record<string, unknown>): void => {
  for (const [name, report] of Object.entries(reports))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(report));
};
const unit = (passed: number, failed: number) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: [],
});
const e2e = (expected: number, unexpected: number, flaky = 0) => ({
  stats: { expected, unexpected, flaky },
  suites: [],
});

describe('the tally', () => {
  test('adds the tests of all runners', () => {
    write({
      stages: [{ stage: 'lint', passed: true }],
      unit: unit(10, 0),
      built: unit(5, 0),
      e2e: e2e(20, 0),
    });
    expect(tally(folder)).toEqual({ passed: 35, failed: 0, failures: [], tests: [] });
  });

  test('counts a failed stage without tests as one failure', () => {
    write({
      stages: [
        { stage: 'type check', passed: false },
        { stage: 'lint', passed: false },
        { stage: 'unit', passed: false },
      ],
      unit: unit(10, 3),
    });
    expect(tally(folder)).toEqual({
      passed: 10,
      failed: 5,
      failures: ['type check', 'lint', 'unit'],
      tests: [],
    });
  });

  test('counts a runner that crashed before it could report', () => {
    write({ stages: [{ stage: 'browser', passed: false }], unit: unit(10, 0) });
    expect(tally(folder)).toEqual({ passed: 10, failed: 1, failures: ['browser'], tests: [] });
  });

  test('counts a test that passed only at the second attempt as failed', () => {
    write({ stages: [{ stage: 'browser', passed: false }], e2e: e2e(7, 0, 1) });
    expect(tally(folder)).toMatchObject({ passed: 7, failed: 1 });
  });

  test('is a failure when nothing ran', () => {
    expect(tally(folder)).toEqual({ passed: 0, failed: 1, failures: [], tests: [] });
  });
});
