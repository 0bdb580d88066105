import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { JSONReport } from '@playwright/test/reporter';
import { failedInBrowser } from './failed-tests.mjs';
import { ROOT, run } from './machine/project.mjs';
import { REPORTS } from './tally.mjs';

// npm run test:flake [-- --times 10] [--load 8] [files]: the tests in the browser, again and again, beside other work that
// keeps the processor busy. Prints failures by test; fails when there is one. Needs a built site.

const { values, positionals } = parseArgs({
  options: { times: { type: 'string', default: '10' }, load: { type: 'string', default: '8' } },
  allowPositionals: true,
});

/** Read an option that is a count. */
const count = (name: keyof typeof values): number => {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new Error(`--${name} is "${values[name]}": write a whole number, such as --${name} 8.`);
};
const times = count('times');
const load = count('load');

const busy = Array.from({ length: load }, () =>
  spawn(process.execPath, ['--eval', 'for (;;);'], { stdio: 'ignore' }),
);
const stop = (): void => busy.forEach((child) => child.kill('SIGKILL'));
process.on('exit', stop).on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

const report = join(ROOT, REPORTS, 'flake.json');
const failures = new Map<string, number>();
let passed = 0;
let crashed = 0;
for (let round = 1; round <= times; round += 1) {
  console.log(`Round ${round} of ${times}, load ${load} on ${availableParallelism()} cores`);
  rmSync(report, { force: true });
  const code = await run('npx', ['playwright', 'test', '--reporter=dot,json', ...positionals], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  if (code >= 128) process.exit(code);
  const result = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as JSONReport)
    : undefined;
  const failed = result ? failedInBrowser(result) : [];
  passed += result?.stats.expected ?? 0;
  for (const test of failed) failures.set(test, (failures.get(test) ?? 0) + 1);
  if (code !== 0 && failed.length === 0) crashed += 1;
}

for (const [test, often] of [...failures].sort(([, a], [, b]) => b - a))
  console.log(`${often} of ${times}: ${test}`);
const failed = [...failures.values()].reduce((sum, often) => sum + often, crashed);
if (crashed > 0) console.log(`${crashed} of ${times}: a run that ended without a failed test`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
