import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { answersOf, nodeUrl, stepsTo } from '../../src/lib/tree/paths.ts';
import { builtKnowledge } from '../support/built-site.ts';
import { OUT_OF_REACH, addressWith, answersToEnd } from '../support/case-addresses.ts';
import { followRequests, visit } from '../support/visit.ts';

/** A small phone, held in one hand. */
test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

const knowledge = builtKnowledge();
const continueButton = (page: Page) => page.getByRole('button', { name: 'Continue' });

const { start, nodes } = knowledge.tree;

/**
 * Every question of the tree, at the address of the shortest case that asks it. Where the engine asks in place of the tree,
 * the question is opened out of turn.
 */
const questions = Object.entries(nodes).map(([node, { check }]) => {
  const { question = '', where } = knowledge.checks.find(({ id }) => id === check) ?? {};
  const answers = answersOf(stepsTo(knowledge.tree, node) ?? []);
  const inTurn = where === 'anywhere' || answers['error-code'] === '0x904-0x7';
  // Somebody can look at the host, so none is passed over and the question of that is not in the way.
  const address = `${addressWith(answers)}${node === start ? '' : '&reach=by-someone'}`;
  return { question, address: inTurn ? address : `${address}&change=${check}` };
});

test(
  `Continue is under the thumb at each of the ${questions.length} questions, and covers nothing that has the focus`,
  { tag: '@fonts' },
  async ({ page }) => {
    expect(questions.length).toBeGreaterThan(40);
    const faults: string[] = [];
    for (const { question, address } of questions) {
      await visit(page, address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
      await expect(continueButton(page)).toBeEnabled();
      const hidden = await continueButton(page).evaluate((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === button;
        return !seen || top < 0 || bottom > innerHeight;
      });
      if (hidden) faults.push(`${address}: Continue is out of reach`);
      // All answers in one request: there are hundreds.
      const covered = await page.evaluate(async (most) => {
        const step = document.querySelector('.step:not([data-prerendered])') ?? document;
        const radios = [...step.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
        const bar = document.querySelector('.question > .button');
        const isUncovered = (radio: HTMLInputElement): boolean => {
          const row = radio.closest('label')?.getBoundingClientRect();
          const top = bar?.getBoundingClientRect().top;
          return row !== undefined && top !== undefined && row.top >= 0 && row.bottom <= top;
        };
        const found: string[] = [];
        for (const radio of radios) {
          radio.focus();
          // Content that arrives above a row moves it until the page scrolls after it.
          const start = performance.now();
          while (!isUncovered(radio) && performance.now() - start < most)
            await new Promise((resolve) => requestAnimationFrame(resolve));
          if (!isUncovered(radio) || document.activeElement !== radio) found.push(radio.value);
        }
        return radios.length < 2 ? ['no answers to focus'] : found;
      }, 20_000);
      faults.push(...covered.map((value) => `${address}: ${value} is covered`));
    }
    expect(faults).toEqual([]);
  },
);

const PAGES = [
  '/',
  '/troubleshoot/',
  addressWith(answersToEnd('suspects')),
  OUT_OF_REACH,
  '/flowchart/',
  '/checklist/',
  '/search/',
  '/search/?q=certificate',
  '/codes/',
  '/fixes/',
];

/** Open pages and expect that nothing on them moves, whatever comes after the first paint. */
async function expectStill(page: Page, addresses: readonly string[]): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: {
          node: Element | null;
          previousRect: DOMRectReadOnly;
          currentRect: DOMRectReadOnly;
        }[];
      })[])
        for (const { node, previousRect, currentRect } of entry.sources)
          shifts.push(
            `${node?.nodeName}.${node?.className} of ${node?.parentElement?.textContent}: ${JSON.stringify([previousRect, currentRect])}`,
          );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const settle = followRequests(page);
  for (const address of addresses) {
    await visit(page, address);
    // Content fetched after the page has loaded moves nothing either.
    await settle();
    await expect(page.locator('[data-arriving]')).toHaveCount(0);
    const moved = await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);
    expect(moved, address).toEqual([]);
  }
}

test('nothing moves during hydration', { tag: '@fonts' }, ({ page }) => expectStill(page, PAGES));

test('nothing moves for somebody who comes back, to whom the saved case is offered', async ({
  page,
}) => {
  await visit(page, '/troubleshoot/');
  await page.getByRole('radio').first().check();
  await continueButton(page).click();
  await expect(page).toHaveURL(/error-code=/);
  // The components come after the page has been seen.
  await page.route('**/mount-troubleshooter.*.js', async (route) => {
    await page.evaluate(
      () =>
        new Promise((painted) => {
          requestAnimationFrame(() => requestAnimationFrame(painted));
        }),
    );
    await route.continue();
  });
  const next = nodeUrl(nodes[start]?.next['another-code'] as string);
  await expectStill(page, ['/', '/troubleshoot/', next, OUT_OF_REACH, '/logs/']);
  await visit(page, '/troubleshoot/');
  await page.getByRole('link', { name: 'Continue where you left off' }).click();
  await expect(page).toHaveURL(/error-code=/);
});

test('a case whose parts cannot be loaded is not kept from sight', async ({ page }) => {
  await page.route('**/details/*/**', (route) => route.abort());
  await page.goto(`${addressWith(answersToEnd('suspects'))}&reach=by-portal&now=fixes`);
  await expect(page.getByRole('article')).toBeVisible();
});

test('a part that is lost is said, with the way on', async ({ page }) => {
  await page.route('**/lazy-parts.*.js', (route) => route.abort());
  const address = `${addressWith(answersToEnd('suspects'))}&reach=by-portal&now=fixes`;
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This part could not be loaded');
  await page.unroute('**/lazy-parts.*.js');
  await page.getByRole('link', { name: 'Load the page again' }).click();
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page).toHaveURL(address);
});

test('the ground of Continue hides all that is below it, to its corners', async ({ page }) => {
  await visit(
    page,
    addressWith(
      answersOf(stepsTo(knowledge.tree, nodes[start]?.next['0x904-0x7'] as string) ?? []),
    ),
  );
  const bar = await continueButton(page).boundingBox();
  expect(bar).not.toBeNull();
  const { x, y, width } = bar ?? { x: 0, y: 0, width: 0 };
  // A row of answers reaches below it, whose lines are at its corners.
  const row = page.getByRole('radio').locator('xpath=ancestor::label');
  const reaches = await row.evaluateAll(
    (rows, top) =>
      rows.some((one) => {
        const box = one.getBoundingClientRect();
        return box.top < top && box.bottom > top;
      }),
    y - 6,
  );
  expect(reaches).toBe(true);
  const strip = await page.screenshot({
    clip: { x: x - 6, y: Math.ceil(y) - 12, width: width + 12, height: 11 },
  });
  const { data, info } = await sharp(strip)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += info.channels)
    colours.add(data.subarray(at, at + 3).join());
  expect(colours.size).toBe(1);
});
