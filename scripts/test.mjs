// @ts-check
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM } from './machine/browser.mjs';
import { HEADLESS_SHELL } from './machine/headless-shell.mjs';
import { PARTS } from './machine/parts.mjs';
import { carryOut, makePlan, tellPlan } from './machine/plan.mjs';
import { POWERSHELL } from './machine/powershell.mjs';
import { freePort, PACKAGES, ROOT, run } from './machine/project.mjs';
import { REPORTS, tally } from './tally.mjs';

// `npm test`: installs what is missing, then runs every gate. A stage that fails does not hide the later ones.

const reports = join(ROOT, REPORTS);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const plan = await makePlan(PARTS);
console.log(tellPlan(plan));
/** @type {Map<import('./machine/plan.mjs').Part, string | undefined>} */
const has = new Map();
for (const step of plan) {
  has.set(step.part, await carryOut(step));
  if (step.part === PACKAGES && !has.get(PACKAGES)) process.exit(1);
}
const powershell = has.get(POWERSHELL);
const browser = has.get(CHROMIUM);
const shell = has.get(HEADLESS_SHELL);

/** @type {{ stage: string, passed: boolean }[]} */
const stages = [];

/** @param {string} stage @param {boolean} passed */
function record(stage, passed) {
  stages.push({ stage, passed });
  writeFileSync(join(reports, 'stages.json'), JSON.stringify(stages));
  return passed;
}

/** @param {string} stage */
const heading = (stage) => `\n── ${stage} ${'─'.repeat(76 - stage.length)}\n`;

/**
 * @param {string} stage
 * @param {readonly string[]} parameters Of `npm run`.
 * @param {Record<string, string>} [environment]
 */
async function gate(stage, parameters, environment) {
  console.log(heading(stage));
  return finish(stage, await run('npm', ['run', '--silent', ...parameters], environment));
}

/**
 * Run lists of stages at once, the stages of each list in turn. The output of a stage is printed when it ends, in one piece.
 *
 * @param {readonly Readonly<Record<string, readonly string[]>>[]} lists Parameters of `npm run` by stage.
 */
async function gatesAtOnce(...lists) {
  console.log(`\nAt once: ${lists.map((list) => Object.keys(list).join(', then ')).join('; ')} …`);
  await Promise.all(
    lists.map(async (list) => {
      for (const [stage, parameters] of Object.entries(list)) {
        let output = '';
        const take = (/** @type {string} */ text) => void (output += text);
        const code = await run('npm', ['run', '--silent', ...parameters], {}, take);
        console.log(`${heading(stage)}\n${output.trimEnd()}`);
        finish(stage, code);
      }
    }),
  );
}

/** @param {string} stage @param {number} code */
function finish(stage, code) {
  // Ctrl-C ends everything, not one stage.
  if (code >= 128) process.exit(code);
  return record(stage, code === 0);
}

/** @param {string} name */
const vitestReport = (name) => [
  '--',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORTS}/${name}.json`,
];

// First what both of the next stages read: neither may write it while the other reads.
await gate('types of the framework', ['types']);
// Each takes one core, and the linter as long as both of the others.
await gatesAtOnce(
  { lint: ['lint:code'] },
  { 'type check': ['check', '--', '--noSync'], format: ['lint:format'] },
);
await gate(
  'unit and component tests',
  ['test:unit', ...vitestReport('unit')],
  powershell ? { PWSH: powershell } : {},
);
const printing = browser ? { RECONNECT_BROWSER: browser, RECONNECT_PDF: 'yes' } : {};
if (await gate('build', ['build'], printing)) {
  // The same site once more, hosted under a base; its pictures and PDFs are the same.
  await gate('build under a base', ['build:base'], { SHARE_CARDS: 'site', RECONNECT_PDF: 'no' });
  // The same code with another knowledge base.
  await gate('build of the example', ['build:example'], { RECONNECT_PDF: 'no' });
  await gate('tests of the built files', ['test:built', ...vitestReport('built')]);
  if (browser)
    await gate('tests in the browser', ['test:e2e'], {
      RECONNECT_BROWSER: browser,
      ...(shell && { RECONNECT_HEADLESS_SHELL: shell }),
      E2E_PORT: String(await freePort(4400)),
    });
  else record('tests in the browser', false);
}

const { passed, failed, failures, tests } = tally();
console.log(failures.length > 0 ? `\nFailed: ${failures.join(', ')}` : '\nEverything passed.');
for (const test of tests) console.log(`  ${test}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
