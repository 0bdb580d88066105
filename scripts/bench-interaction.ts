import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { BROWSER_ARGUMENTS, ensureBrowser } from './machine/browser.mjs';
import type { Interaction } from './interaction/timing.ts';
import { Recording, startTiming, summary } from './interaction/timing.ts';
import { choose } from './lighthouse/choose.ts';
import { ROOT } from './machine/project.mjs';
import { serveBuilt } from './serve-built.ts';

// npm run bench:interaction -- [--cases N] [--slowdown N]: how long the built site takes from a press or a key to the next
// painted frame, on a phone's screen and a slowed-down processor, by the browser's own event timing. Real cases are walked
// in the troubleshooter and real queries typed. The target is 50 ms; the baseline is a button that toggles a class on a
// page that has nothing else, in the same run. It prints and judges nothing: the machine may be busy.

const SCREEN = { width: 360, height: 740 };
const BASELINE = 'baseline: toggle a class';
const ROUNDS = 40;
/** Milliseconds for which a button is held down. Without them, painting the pressed button counts towards the release. */
const PRESS = 80;
/** Shortest time between two presses of one person, in milliseconds. */
const PAUSE = 400;
/** Fixes that are tried in a case before the next one begins. */
const FIXES = 3;

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

/** Press with the mouse alone: Playwright’s own click runs code in the page, which would be measured too. */
async function press(page: Page, target: Locator): Promise<() => Promise<void>> {
  await page.waitForTimeout(PAUSE);
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await target.boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  return () => page.mouse.click(x + width / 2, y + height / 2, { delay: PRESS });
}

async function toggles(page: Page): Promise<Interaction[]> {
  await page.route('**/baseline/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Baseline</title><style>.on { color: green }</style><button>Toggle</button>
        <script>document.querySelector('button').onclick = ({ target }) => target.classList.toggle('on')</script>`,
    }),
  );
  await page.goto(`${served.origin}/baseline/`);
  const recording = new Recording(page);
  for (let round = 0; round < ROUNDS; round += 1)
    await recording.act(BASELINE, await press(page, page.locator('button')));
  return recording.take();
}

/** Answer a case's questions, then report fixes as not helping and undo them. Any other question is answered “I don’t know”. */
async function walk(page: Page, answers: Readonly<Record<string, string>>): Promise<Interaction[]> {
  await page.goto(`${served.origin}/troubleshoot/`);
  const forward = page.getByRole('button', { name: 'Continue' });
  const failed = page.getByRole('button', { name: 'It didn’t' });
  const handedOver = page.getByRole('heading', { name: 'Hand this over' });
  const undone = page.getByRole('button', { name: 'I have undone it' });
  await page.locator('astro-island:not([ssr])').waitFor();
  const recording = new Recording(page);
  for (let fixes = 0; fixes < FIXES;) {
    await forward.or(failed).or(undone).or(handedOver).first().waitFor();
    if (await forward.isVisible()) {
      const check = (await page.getByRole('radio').first().getAttribute('name')) ?? '';
      const radios = page.getByRole('radio');
      const given = radios.and(page.locator(`[value="${answers[check] ?? 'unknown'}"]`));
      // The question of what can be reached has no “I don’t know”: the last answer is the one in doubt.
      const answer = (await given.count()) > 0 ? given : radios.last();
      await recording.act('mark an answer', await press(page, answer));
      await recording.act('Continue', await press(page, forward));
      await forward.or(failed).or(undone).or(handedOver).first().waitFor();
      recording.name(`Continue to ${(await forward.isVisible()) ? 'the next question' : 'a fix'}`);
    } else if (await undone.isVisible())
      await recording.act('fix undone', await press(page, undone));
    else if (await handedOver.isVisible()) break;
    else {
      fixes += 1;
      await recording.act('fix did not help', await press(page, failed));
    }
  }
  return recording.take();
}

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
const measure = async (work: (page: Page) => Promise<Interaction[]>): Promise<void> => {
  const context = await browser.newContext({ viewport: SCREEN, serviceWorkers: 'block' });
  const page = await context.newPage();
  await startTiming(page, slowdown);
  interactions.push(...(await work(page)));
  await context.close();
};
try {
  await measure(toggles);
  for (const { answers } of choose(cases, count)) await measure((page) => walk(page, answers));
  for (const { query } of choose(queries, Math.ceil(count / 3)))
    for (const address of ['/', '/search/']) await measure((page) => type(page, address, query));
} finally {
  await browser.close();
  served.stop();
}
console.log(`Milliseconds from input to the next frame, processor slowed ${slowdown} times`);
console.table(summary(interactions, BASELINE));
