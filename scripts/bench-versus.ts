import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { runMeasured } from './bench/run.ts';
import type { Interaction } from './interaction/timing.ts';
import { timeOnPhone } from './interaction/phone.ts';
import { BASELINE, toggleClass, walkCase } from './interaction/walk.ts';
import { choose } from './lighthouse/choose.ts';
import { BROWSER_ARGUMENTS, ensureBrowser } from './machine/browser.mjs';
import { ROOT } from './machine/project.mjs';
import { quantile } from './quantile.ts';
import type { Served } from './serve-built.ts';
import { serveSite } from './serve-site.ts';
import { compareBuilds } from './versus/compare-builds.ts';
import type { FirstQuestion } from './versus/slow-phone.ts';
import { timeFirstQuestion, weighFirstVisit } from './versus/slow-phone.ts';
import type { Compared } from './versus/table.ts';
import { comparisonTable } from './versus/table.ts';
import { checkOut } from './versus/work-tree.ts';

// npm run bench:versus -- REF [--runs N] [--cases N] [--tests]: builds another commit in a temporary work tree and this
// checkout, in turn, and compares what people and authors wait for. The machine may be busy: the ratios say something, the
// times little. --tests runs the whole `npm test` of both as well.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    cases: { type: 'string', default: '6' },
    tests: { type: 'boolean', default: false },
  },
});
const [ref] = positionals;
const [runs, cases] = [Number(values.runs), Number(values.cases)];
if (ref === undefined || positionals.length > 1 || !(runs >= 1) || !(cases >= 1)) {
  console.error('Usage: npm run bench:versus -- REF [--runs N] [--cases N] [--tests]');
  process.exit(2);
}

/** Visits of the first question per build; the median is taken. */
const VISITS = 7;
const SLOWDOWN = 4;
const WEIGHED = ['/', '/troubleshoot/', '/flowchart/', '/checklist/'];

const read = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const known = (read('src/content/cases.json') as { cases: { answers: Record<string, string> }[] })
  .cases;

type Both<Value> = [Value, Value];
/** Do something for the other commit, then for this checkout. */
const both = async <Value>(
  sites: Both<Served>,
  work: (site: Served) => Promise<Value>,
): Promise<Both<Value>> => [await work(sites[0]), await work(sites[1])];

async function compareFirstQuestions(browser: Browser, sites: Both<Served>): Promise<Compared[]> {
  const visits: Both<FirstQuestion>[] = [];
  for (let visit = 0; visit < VISITS; visit += 1)
    visits.push(await both(sites, ({ origin }) => timeFirstQuestion(browser, origin)));
  const row = (measure: string, key: keyof FirstQuestion): Compared => {
    const median = (side: 0 | 1): number =>
      quantile(
        visits.map((visit) => visit[side][key]),
        0.5,
      );
    return { measure, unit: 'ms', values: [median(0), median(1)] };
  };
  return [
    row('“Find my fix” → first text', 'painted'),
    row('“Find my fix” → question answerable', 'answerable'),
    row('“Find my fix” → next question, answered at once', 'answered'),
  ];
}

/** Compare presses that lead to the next question, in times of the baseline of the same run. */
async function comparePresses(browser: Browser, sites: Both<Served>): Promise<Compared[]> {
  const presses = async ({ origin }: Served): Promise<number> => {
    const found: Interaction[] = [];
    const measure = async (work: (page: Page) => Promise<Interaction[]>) =>
      found.push(...(await timeOnPhone(browser, SLOWDOWN, work)));
    await measure((page) => toggleClass(page, origin));
    for (const { answers } of choose(known, cases))
      await measure((page) => walkCase(page, origin, answers));
    const p95 = (kind: string): number =>
      quantile(
        found.filter((one) => one.kind === kind).map(({ duration }) => duration),
        0.95,
      );
    return p95('Continue to the next question') / p95(BASELINE);
  };
  return [
    {
      measure: 'press → next question, p95, as a multiple of the baseline',
      unit: '×',
      values: await both(sites, presses),
    },
  ];
}

async function compareWeights(browser: Browser, sites: Both<Served>): Promise<Compared[]> {
  const rows: Compared[] = [];
  for (const address of WEIGHED) {
    const [before, now] = await both(sites, ({ origin }) =>
      weighFirstVisit(browser, origin, address),
    );
    const measure = `first visit of ${address}`;
    rows.push({ measure, unit: 'kB', values: [before / 1000, now / 1000] });
  }
  return rows;
}

const other = checkOut(ref);
try {
  const folders = [other.folder, ROOT];
  console.log(`Building ${other.commit} and this checkout, ${runs + 1} times each …`);
  const built = await compareBuilds(folders, runs);
  const sites: Both<Served> = [
    await serveSite(join(other.folder, 'dist')),
    await serveSite(join(ROOT, 'dist')),
  ];
  const rows: Compared[] = [];
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: BROWSER_ARGUMENTS,
  });
  try {
    rows.push(
      ...(await compareFirstQuestions(browser, sites)),
      ...(await comparePresses(browser, sites)),
      ...(await compareWeights(browser, sites)),
    );
  } finally {
    await browser.close();
    for (const { stop } of sites) stop();
  }
  const [before, now] = built;
  rows.push(
    { measure: 'build, time', unit: 's', values: [before?.seconds ?? null, now?.seconds ?? null] },
    {
      measure: 'build, peak memory',
      unit: 'MB',
      values: [before?.megabytes ?? null, now?.megabytes ?? null],
    },
  );
  if (values.tests) {
    const seconds: number[] = [];
    for (const folder of folders) {
      console.log(`Running npm test in ${folder === ROOT ? 'this checkout' : other.commit} …`);
      seconds.push((await runMeasured('npm', ['test'], folder, { NODE_OPTIONS: '' })).seconds);
    }
    rows.push({
      measure: 'npm test, time',
      unit: 's',
      values: [seconds[0] ?? null, seconds[1] ?? null],
    });
  }
  console.log(`\n${comparisonTable(rows, other.commit)}`);
} finally {
  other.remove();
}
