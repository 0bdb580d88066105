import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { openPart } from '../support/open-part.ts';
import { chartFaults } from '../support/chart-faults.ts';
import { readPdf } from '../support/pdf.ts';
import { watch } from '../support/watch.ts';

const CASE = '?between=nothing&error-code=0x904-0x7&host-log=key-error&other-client=all-fail';

const frame = (page: Page): Locator => page.locator('#part-lan-log .chart-frame');
const scale = (page: Page): Locator => page.locator('#part-lan-log output');
/** Its buttons, which bear the number that its heading has: it changes with the tree. */
const zoom = async (page: Page): Promise<Locator> => {
  const number = await page.locator('#part-lan-log .chart-number').innerText();
  expect(number).toMatch(/^Part \d+\.\d+$/);
  return page
    .locator('#part-lan-log')
    .getByRole('group', { name: `Zoom of ${number.toLowerCase()}`, exact: true });
};
const scrolled = (view: Locator): Promise<[number, number]> =>
  view.evaluate((element) => [element.scrollLeft, element.scrollTop]);

test.describe('the pictures', () => {
  test(
    'keep every text in its box, and answers apart from each other and from boxes',
    { tag: '@fonts' },
    async ({ page }) => {
      await page.goto('/whole-flowchart/');
      const { faults, texts } = await chartFaults(page);
      expect(faults).toEqual([]);
      expect(texts).toBeGreaterThan(300);
    },
  );

  test('do so in the widest of the common fonts', async ({ page }) => {
    await page.goto('/whole-flowchart/');
    expect((await chartFaults(page, 'DejaVu Sans')).faults).toEqual([]);
  });

  test('would be found out if a text were too long', async ({ page }) => {
    await page.goto('/whole-flowchart/');
    const { faults } = await chartFaults(page, 'monospace');
    expect(faults.join('\n')).toContain('leaves its box');
  });

  test('are at a size that can be read on a phone, each end narrower than the screen', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/whole-flowchart/');
    const heights = await page
      .locator('.chart text')
      .evaluateAll((texts) =>
        texts.map(
          (text) =>
            parseFloat(getComputedStyle(text).fontSize) *
            ((text as SVGTextElement).getScreenCTM()?.a ?? 0),
        ),
      );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(13);
    const widths = await page
      .locator('.chart-box > text')
      .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().width));
    expect(Math.max(...widths)).toBeLessThanOrEqual(326);
  });
});

test.describe('a box', () => {
  test('of a question leads to that question, with the answers on the way to it', async ({
    page,
  }) => {
    await openPart(page, 'lan-log');
    await page.locator('.chart-box[data-place="lan-key"]').click();
    await expect(page).toHaveURL(`/troubleshoot/${CASE}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/key/);
  });

  test('of an end leads to its suspects', async ({ page }) => {
    await openPart(page, 'lan-log');
    await page.locator('.chart-box[data-place="lan-key/denied"]').click();
    await expect(page).toHaveURL(/key-access=denied/);
    await expect(page.getByRole('heading', { name: /Suspects/ })).toBeVisible();
  });

  test('of another part leads there', async ({ page }) => {
    await page.goto('/flowchart/');
    await page.locator('#part-code .chart-box[data-node="lan-client"]').click();
    await expect(page).toHaveURL('/flowchart/#part-lan-client');
    await expect(page.locator('#part-lan-client .chart-box').first()).toBeInViewport();
  });

  test('has the full question as its name', async ({ page }) => {
    await page.goto('/flowchart/');
    await expect(page.getByRole('link', { name: /^Error code: .*\?$/ })).toHaveCount(1);
  });
});

test.describe('a case in the address', () => {
  test('has its path drawn from the overview to its current place, and that place in view', async ({
    page,
  }) => {
    await page.goto(`/flowchart/${CASE}`);
    const here = page.locator('.chart [aria-current="step"]');
    await expect(here).toHaveCount(1);
    await expect(here).toHaveAttribute('data-node', 'lan-key');
    await expect(here).toBeInViewport();
    const steps = await page
      .locator('.chart-lines > .on-path')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-step')));
    expect(steps).toEqual([
      'code/0x904-0x7',
      'between/nothing',
      'lan-client/all-fail',
      'lan-log/key-error',
    ]);
    const [plain, thick] = await page.evaluate(() =>
      ['.chart-lines > :not(.on-path)', '.chart-lines > .on-path'].map((selector) =>
        parseFloat(getComputedStyle(document.querySelector(selector) ?? document.body).strokeWidth),
      ),
    );
    expect(thick).toBeGreaterThan(2 * (plain ?? 0));
  });

  test(
    'goes on in the troubleshooter, with the fixes that were tried',
    { tag: '@browsers' },
    async ({ page }) => {
      await page.goto(`/flowchart/${CASE}&fix.keep-host-awake=failed`);
      await expect(
        page.getByRole('link', { name: 'Certificate’s key', exact: true }),
      ).toHaveAttribute('href', '#here');
      await page.getByRole('link', { name: 'Continue in the troubleshooter' }).click();
      await expect(page).toHaveURL(
        /\/troubleshoot\/\?between=nothing&.*fix\.keep-host-awake=failed/,
      );
    },
  );

  test('opens the list along its path', async ({ page }) => {
    await page.goto(`/flowchart/${CASE}`);
    await expect(page.locator('.chart-list [aria-current="step"]')).toBeVisible();
  });

  test('may end at a box that several answers share', async ({ page }) => {
    await page.goto('/flowchart/?error-code=no-code&tcp-reach=open&recent-change=unknown');
    const here = page.locator('.chart [aria-current="step"]');
    await expect(here).toHaveCount(1);
    await here.hover();
    await expect(here).toHaveAttribute('href', /recent-change=unknown/);
  });

  test('is absent without answers, and nothing is marked', async ({ page }) => {
    await page.goto('/flowchart/');
    await expect(page.getByRole('link', { name: 'Continue in the troubleshooter' })).toBeHidden();
    await expect(page.locator('.on-path')).toHaveCount(0);
  });

  test('that makes no sense is named and left out, and breaks nothing', async ({
    page,
    baseURL,
  }) => {
    const troubles = await watch(page, String(baseURL));
    for (const query of [
      '?__proto__=x&constructor=toString&hasOwnProperty=1',
      '?error-code=__proto__&fix.__proto__=worked&change=__proto__',
      `?error-code=${'x'.repeat(9000)}`,
      '?%E0%A4%A=%%%&=&&&',
    ]) {
      await page.goto(`/flowchart/${query}`);
      await expect(page.getByText('does not know it')).toBeVisible();
      await expect(page.locator('.chart [aria-current="step"]')).toHaveAttribute(
        'data-node',
        'code',
      );
    }
    expect(troubles).toEqual([]);
  });
});

test.describe('a picture moves', () => {
  test('by buttons: in, out, and to the width of its frame', async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 700 });
    await openPart(page, 'lan-log');
    const tools = await zoom(page);
    await tools.getByRole('button', { name: 'Zoom in' }).click();
    await expect(scale(page)).toHaveText('125%');
    await tools.getByRole('button', { name: 'Zoom out' }).click();
    await expect(scale(page)).toHaveText('100%');
    const wide = () => frame(page).evaluate((view) => view.scrollWidth - view.clientWidth);
    expect(await wide()).toBeGreaterThan(100);
    await tools.getByRole('button', { name: 'Fit width' }).click();
    expect(await wide()).toBeLessThanOrEqual(1);
  });

  test('by keys when it has the focus', async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 700 });
    await openPart(page, 'lan-log');
    await frame(page).focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await expect(scale(page)).toHaveText('156%');
    await frame(page).evaluate((view) => view.scrollTo(0, 0));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => Math.min(...(await scrolled(frame(page))))).toBeGreaterThan(10);
    await page.keyboard.press('-');
    await expect(scale(page)).toHaveText('125%');
    await page.keyboard.press('0');
    await expect(scale(page)).not.toHaveText('125%');
  });

  test('to the box that gets the focus', async ({ page }) => {
    await page.setViewportSize({ width: 400, height: 700 });
    await openPart(page, 'lan-log');
    const last = frame(page).locator('a.chart-box').nth(2);
    await last.focus();
    await expect(last.locator('path')).toBeInViewport({ ratio: 0.5 });
  });

  test('by the wheel with Ctrl about the pointer, while the wheel alone scrolls the page', async ({
    page,
  }) => {
    await openPart(page, 'lan-log');
    await frame(page).scrollIntoViewIfNeeded();
    const box = frame(page).locator('.chart-box[data-node="lan-key"] > path');
    await box.hover();
    const before = await box.boundingBox();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await expect(scale(page)).not.toHaveText('100%');
    const after = await box.boundingBox();
    const middle = (b: typeof before) => [
      (b?.x ?? 0) + (b?.width ?? 0) / 2,
      (b?.y ?? 0) + (b?.height ?? 0) / 2,
    ];
    expect(after?.width).toBeGreaterThan((before?.width ?? 0) * 1.1);
    middle(after).forEach((value, index) =>
      expect(Math.abs(value - (middle(before)[index] ?? 0))).toBeLessThan(30),
    );

    await openPart(page, 'lan-log');
    await box.hover();
    const top = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 100);
    await expect(scale(page)).toHaveText('100%');
  });

  test('by dragging with a mouse, which follows no link', async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 700 });
    await openPart(page, 'lan-log');
    const box = frame(page).locator('.chart-box[data-node="lan-key"] > path');
    await box.hover();
    await page.mouse.down();
    const { x = 0, y = 0 } = (await box.boundingBox()) ?? {};
    await page.mouse.move(x - 60, y, { steps: 6 });
    await page.mouse.move(x - 120, y, { steps: 6 });
    await page.mouse.up();
    expect((await scrolled(frame(page)))[0]).toBeGreaterThan(80);
    await expect(page).toHaveURL('/flowchart/#part-lan-log');
    await box.click();
    await expect(page).toHaveURL(/\/troubleshoot\//);
  });

  test('by two fingers, and by one', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      ...(baseURL !== undefined && { baseURL }),
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await openPart(page, 'lan-log');
    const touch = await context.newCDPSession(page);
    const { x = 0, y = 0 } = (await frame(page).boundingBox()) ?? {};
    const fingers = (type: string, ...points: [number, number][]) =>
      touch.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: points.map(([dx, dy], id) => ({ x: x + dx, y: y + dy, id })),
      });
    await fingers('touchStart', [140, 100], [180, 100]);
    for (let step = 1; step <= 8; step += 1)
      await fingers('touchMove', [140 - 5 * step, 100], [180 + 5 * step, 100]);
    await fingers('touchEnd');
    await expect(scale(page)).toHaveText('300%');

    const [left] = await scrolled(frame(page));
    await fingers('touchStart', [250, 100]);
    for (let step = 1; step <= 10; step += 1) await fingers('touchMove', [250 - 15 * step, 100]);
    await fingers('touchEnd');
    await expect.poll(async () => (await scrolled(frame(page)))[0]).toBeGreaterThan(left + 50);
    await context.close();
  });
});

for (const [format, size] of [
  ['A4', [842, 595]],
  ['Letter', [792, 612]],
] as const)
  test(
    `on paper every part is whole on a page of ${format} in landscape, and no text is smaller than 7 points`,
    { tag: '@fonts' },
    async ({ page }) => {
      await page.goto('/whole-flowchart/');
      // A picture that was zoomed on the screen is printed like the others.
      await (await zoom(page)).getByRole('button', { name: 'Zoom in' }).click();
      const parts = await page.locator('.chart-part').evaluateAll((sections) =>
        sections.map((section) => ({
          title: section.querySelector('h2, h3')?.textContent.replace(/\s+/g, ' ').trim() ?? '',
          texts: [...section.querySelectorAll('.chart tspan')].map((line) =>
            line.textContent.trim(),
          ),
        })),
      );
      const pages = await readPdf(await page.pdf({ format, landscape: true }));
      for (const { width, height, texts } of pages) {
        // Within five points: browsers round to whole pixels.
        expect(width).toBeCloseTo(size[0], -1);
        expect(height).toBeCloseTo(size[1], -1);
        expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(7);
      }
      const squeeze = (text: string) => text.replace(/\s+/g, '');
      const prints = pages.map(({ texts }) => squeeze(texts.map(({ text }) => text).join('')));
      for (const { title, texts } of parts) {
        const print = prints.find((one) => one.includes(squeeze(title))) ?? '';
        expect(print, title).not.toBe('');
        expect(
          texts.filter((text) => !print.includes(squeeze(text))),
          title,
        ).toEqual([]);
      }
      console.log(
        `The flowchart prints on ${pages.length} pages of ${format}; its smallest text is ${Math.min(...pages.flatMap(({ texts }) => texts.map(({ size }) => size))).toFixed(1)} pt.`,
      );
    },
  );
