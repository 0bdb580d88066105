import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { BROWSER_ARGUMENTS, ensureBrowser } from './machine/browser.mjs';
import type { Interaction } from './interaction/timing.ts';
import { timeOnPhone } from './interaction/phone.ts';
import { Recording, summary } from './interaction/timing.ts';
import { BASELINE, toggleClass, walkCase } from './interaction/walk.ts';
import { choose } from './lighthouse/choose.ts';
import { ROOT } from './machine/project.mjs';
import { serveBuilt } from './serve-built.ts';

// npm run bench:interaction -- [--cases N] [--slowdown N]: how long the built site takes from a press or a key to the next
// painted frame, on a phone's screen and a slowed-down processor, by the browser's own event timing. Real cases are walked
// in the troubleshooter and real queries typed. The target is 50 ms; the baseline is a button that toggles a class on a
// page that has nothing else, in the same run. It prints and judges nothing: the machine may be busy.

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '12' },
    slowdown: { type: 'string', default: '4' },
  },
});
const [count, slowdown] = [Number(values.cases), Number(values.slowdown)];
if (!(count >= 1) || !(slowdown >= 1)) {
  console.error('--cases and --slowdown take numbers of at least 1.');
  process.exit(2);
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const { cases } = read('src/content/cases.json') as {
  cases: { answers: Record<string, string> }[];
};
const { phrases } = read('tests/cases/search-queries.json') as { phrases: { query: string }[] };
/** Those for which a keyboard has keys. */
const queries = phrases.filter(({ query }) => /^[ -~]+$/.test(query));

async function type(page: Page, address: string, query: string): Promise<Interaction[]> {
  await page.goto(served.origin + address);
  const input = page.getByRole('searchbox').last();
  await input.click();
  await page.waitForLoadState('networkidle');
  const recording = new Recording(page);
  for (const letter of query)
    await recording.act(`type a letter on ${address}`, () => page.keyboard.type(letter));
  return recording.take();
}

const served = await serveBuilt();
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: BROWSER_ARGUMENTS,
});
const interactions: Interaction[] = [];
const measure = async (work: (page: Page) => Promise<Interaction[]>) =>
  interactions.push(...(await timeOnPhone(browser, slowdown, work)));
try {
  await measure((page) => toggleClass(page, served.origin));
  for (const { answers } of choose(cases, count))
    await measure((page) => walkCase(page, served.origin, answers));
  for (const { query } of choose(queries, Math.ceil(count / 3)))
    for (const address of ['/', '/search/']) await measure((page) => type(page, address, query));
} finally {
  await browser.close();
  served.stop();
}
console.log(`Milliseconds from input to the next frame, processor slowed ${slowdown} times`);
console.table(summary(interactions, BASELINE));
