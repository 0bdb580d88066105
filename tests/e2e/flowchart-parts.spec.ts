import type { Page, Request } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { readBuilt } from '../support/built-site.ts';
import { openPart, partOf } from '../support/open-part.ts';
import { parse } from '../support/parse.ts';
import { readPdf } from '../support/pdf.ts';
import { followRequests, visit } from '../support/visit.ts';
import { watch } from '../support/watch.ts';

const CASE = '?between=nothing&error-code=0x904-0x7&host-log=key-error&other-client=all-fail';
/** A part far down the page, the area that it belongs to, and one of its questions. */
const FAR = { node: 'message-tcp', area: 'message' };

const whole = parse(readBuilt('whole-flowchart/index.html'));
const places = [...whole.querySelectorAll('.chart-part')].map(({ id }) => id);
const isAreaPage = (address: string): boolean =>
  /\/flowchart\/.+\//.test(new URL(address).pathname);
const areaPages = (page: Page): string[] => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (isAreaPage(request.url())) fetched.push(new URL(request.url()).pathname);
  });
  return fetched;
};
const away = (page: Page) => page.locator('.chart-away');
const bringAll = (page: Page) =>
  page.getByRole('link', { name: 'All parts at once, to search or print' });
const everythingIsHere = async (page: Page): Promise<void> => {
  await expect(page.getByText('All parts are on this page now.')).toBeVisible();
  await expect(away(page)).toHaveCount(0);
};
/** Steps of all lines and answers, of the pictures or of the list. */
const steps = (page: Page, inside: string) =>
  page
    .locator(`${inside} [data-step]`)
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-step')));

test('the page of all parts is one of the flowchart’s, with a heading of its own', () => {
  const part = parse(readBuilt('flowchart/index.html'));
  const marked = whole.querySelectorAll('.site-nav [aria-current]');
  expect([...marked].map((one) => one.textContent.trim())).toEqual(['Flowchart']);
  const headingOf = (page: typeof whole): string =>
    page.querySelector('h1')?.textContent.replace(/:.*/s, '').trim() ?? '';
  expect(headingOf(part)).toBe('Flowchart');
  expect(headingOf(whole)).toBe('Flowchart, all parts');
});

for (const [device, viewport] of [
  ['phone', { width: 360, height: 740 }],
  ['desktop', { width: 1280, height: 900 }],
] as const)
  test(
    `a first visit on a ${device} loads no more than 30 kB of anything, and no other part`,
    { tag: '@fonts' },
    async ({ page }) => {
      await page.setViewportSize(viewport);
      const finished: Request[] = [];
      let started = 0;
      page.on('request', () => (started += 1));
      page.on('requestfinished', (request) => finished.push(request));
      const fetched = areaPages(page);
      const settle = followRequests(page);
      await visit(page, '/flowchart/');
      await settle();
      await expect.poll(() => finished.length).toBe(started);
      const sizes = await Promise.all(finished.map((request) => request.sizes()));
      const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
      console.log(`First visit of the flowchart on a ${device}: ${(bytes / 1000).toFixed(1)} kB`);
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThanOrEqual(30_000);
      expect(fetched).toEqual([]);
      // The first screens are there.
      await expect(page.locator('#part-code .chart-box').first()).toBeInViewport();
      await expect(page.locator('.chart-part .chart-box').nth(20)).toBeAttached();
    },
  );

test.describe('a part', () => {
  test('arrives when it comes near, with its whole area, and nothing moves', async ({ page }) => {
    const fetched = areaPages(page);
    const settle = followRequests(page);
    await visit(page, '/flowchart/');
    const tops = () =>
      page
        .locator('.chart-part, .chart-list')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top + scrollY));
    const before = await tops();
    await partOf(page, FAR.node).scrollIntoViewIfNeeded();
    await expect(partOf(page, FAR.node).locator('.chart-box').first()).toBeVisible();
    await expect(partOf(page, FAR.area).locator('.chart-away')).toHaveCount(0);
    await settle();
    expect(await tops()).toEqual(before);
    expect(new Set(fetched).size).toBe(fetched.length);
    expect(fetched).toContain(`/flowchart/${FAR.area}/`);
  });

  test('is where an old link to it leads', async ({ page }) => {
    for (const id of [places.at(-1), places[12]]) {
      await page.goto('about:blank');
      await page.goto(`/flowchart/#${id}`);
      await expect(page.locator(`#${id} .chart-box`).first()).toBeInViewport();
    }
  });

  test('is where a box of the overview leads, without another page', async ({ page }) => {
    await page.goto('/flowchart/');
    await page.locator(`#part-code .chart-box.part[data-node="${FAR.area}"]`).click();
    await expect(page).toHaveURL(`/flowchart/#part-${FAR.area}`);
    await expect(partOf(page, FAR.area).locator('.chart-box').first()).toBeInViewport();
  });

  test('gives its boxes the answers on the way to it', async ({ page }) => {
    const part = await openPart(page, FAR.node);
    await part.locator('.chart-box.question').first().click();
    await expect(page).toHaveURL(/\/troubleshoot\/\?error-code=another-code&message-kind=/);
  });

  test('leaves the focus where it was', async ({ page }) => {
    let arrive = (): void => undefined;
    const held = new Promise<void>((done) => (arrive = done));
    await page.route(`**/flowchart/${FAR.area}/`, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`/flowchart/#part-${FAR.node}`);
    const part = partOf(page, FAR.node);
    await part.getByRole('link', { name: /^Open part/ }).focus();
    arrive();
    await expect(part.locator('.chart-frame')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(part.locator('.chart-box').first()).toBeFocused();
  });

  test('that cannot be fetched says so with a way on, and is tried again', async ({ page }) => {
    await page.route(`**/flowchart/${FAR.area}/`, (route) => route.abort());
    await page.goto(`/flowchart/#part-${FAR.node}`);
    const part = partOf(page, FAR.node);
    await expect(part.locator('.chart-away[role=status]')).toHaveText(
      /^This could not be fetched\. Open part [\d.]+ on its own page$/,
    );
    await page.setViewportSize({ width: 1280, height: 720 });
    expect(await axeFindings(page)).toEqual([]);
    await page.unroute(`**/flowchart/${FAR.area}/`);
    await page.evaluate(() => scrollTo(0, 0));
    await expect(part).not.toBeInViewport();
    await part.scrollIntoViewIfNeeded();
    await expect(part.locator('.chart-box').first()).toBeVisible();
    await expect(part.locator('.chart-away[role=status]')).toHaveCount(0);
  });

  test('of another version of the site is not put into the wrong place', async ({ page }) => {
    await page.route(`**/flowchart/${FAR.area}/`, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replaceAll(`part-${FAR.node}`, 'part-renamed');
      await route.fulfill({ response: answer, body });
    });
    await page.goto(`/flowchart/#part-${FAR.node}`);
    await expect(partOf(page, FAR.node).locator('.chart-away[role=status]')).toHaveText(
      /could not be fetched/,
    );
    await expect(partOf(page, FAR.area).locator('.chart-box')).not.toHaveCount(0);
  });
});

test.describe('all parts at once', () => {
  test('are those of the page for paper, box for box', async ({ page, baseURL }) => {
    const troubles = await watch(page, String(baseURL));
    await page.goto('/flowchart/');
    await bringAll(page).click();
    await everythingIsHere(page);
    await expect(page).toHaveURL('/flowchart/');
    const pictures = await page
      .locator('.chart-part')
      .evaluateAll((all) => all.map((one) => [one.id, one.querySelector('.chart')?.innerHTML]));
    const wanted = [...whole.querySelectorAll('.chart-part')].map((one) => one.id);
    expect(pictures.map(([id]) => id)).toEqual(wanted);
    const lists = [await steps(page, '.chart-list'), await steps(page, '.chart')];
    await page.goto('/whole-flowchart/');
    expect([await steps(page, '.chart-list'), await steps(page, '.chart')]).toEqual(lists);
    const drawn = await page
      .locator('.chart-part')
      .evaluateAll((all) => all.map((one) => [one.id, one.querySelector('.chart')?.innerHTML]));
    // The overview leads to pages where there are no scripts.
    expect(pictures.slice(1)).toEqual(drawn.slice(1));
    expect(troubles).toEqual([]);
  });

  test('come when somebody searches the page', async ({ page }) => {
    await page.goto('/flowchart/');
    await expect(away(page)).not.toHaveCount(0);
    await page.keyboard.press('Control+f');
    await everythingIsHere(page);
  });

  test('come before the page is printed', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () =>
        document.documentElement.setAttribute(
          'data-printed',
          String(document.querySelectorAll('.chart-away').length),
        );
    });
    await page.goto('/flowchart/');
    await page.keyboard.press('Control+p');
    await expect(page.locator('html')).toHaveAttribute('data-printed', '0');
  });

  test('that cannot be fetched are spoken of', async ({ page }) => {
    await page.route(`**/flowchart/${FAR.area}/`, (route) => route.abort());
    await page.goto('/flowchart/');
    await bringAll(page).click();
    await expect(page.getByText('Some parts could not be fetched.')).toBeVisible();
    await expect(partOf(page, FAR.node).getByRole('link', { name: /^Open part/ })).toBeAttached();
    await page.unroute(`**/flowchart/${FAR.area}/`);
    await bringAll(page).click();
    await everythingIsHere(page);
  });

  test('that are not here are named on paper, with where to print them', async ({ page }) => {
    await page.goto('/flowchart/');
    const print = async () =>
      (await readPdf(await page.pdf({ preferCSSPageSize: true })))
        .flatMap(({ texts }) => texts.map(({ text }) => text))
        .join('')
        .replace(/\s/g, '');
    const holes = await print();
    expect(holes).toContain('Partswithnopicturearenotonthispaper.');
    expect(holes).toContain('/whole-flowchart/');
    await bringAll(page).click();
    await everythingIsHere(page);
    expect(await print()).not.toContain('notonthispaper');
  });
});

test('an answer of the list brings what follows from it', async ({ page }) => {
  await page.goto('/flowchart/#as-a-list');
  const list = page.locator('.chart-list');
  const area = list.locator(`details:has(> p > a[data-place="${FAR.area}"])`);
  // The first one is in a closed branch, as without scripts.
  await area.evaluate((one) => {
    for (let up = one.parentElement; up; up = up.parentElement)
      if (up instanceof HTMLDetailsElement) up.open = true;
  });
  await area.locator('summary').first().click();
  await expect(area.locator(':scope > ul > li').first()).toBeVisible();
  await expect(area.locator(':scope > .chart-away')).toHaveCount(0);
});

test.describe('the page of an area', () => {
  test('is reached from part to part, without a picture left out', async ({ page }) => {
    await page.goto('/flowchart/');
    const seen: string[] = [];
    let address: string | null = '/flowchart/lan-client/';
    while (address !== null && isAreaPage(new URL(address, page.url()).href)) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Flowchart, part \d+$/);
      await expect(away(page)).toHaveCount(0);
      seen.push(
        ...(await page.locator('.chart-part').evaluateAll((all) => all.map(({ id }) => id))),
      );
      const ways = page.locator('.chart-ways').last().getByRole('link', { name: /→$/ });
      address = (await ways.count()) === 0 ? null : await ways.getAttribute('href');
    }
    expect(seen).toEqual(places.slice(1));
  });

  test('shows a case that goes through it, and keeps it in its links', async ({ page }) => {
    await page.goto(`/flowchart/lan-client/${CASE}`);
    const here = page.locator('.chart [aria-current="step"]');
    await expect(here).toHaveAttribute('data-node', 'lan-key');
    await expect(here).toBeInViewport();
    await page.getByRole('link', { name: 'the overview' }).first().click();
    await expect(page).toHaveURL(`/flowchart/${CASE}`);
    await expect(page.locator('.chart [aria-current="step"]')).toBeInViewport();
  });

  test('leads to the place of a case that is elsewhere', async ({ page }) => {
    await page.goto(`/flowchart/${FAR.area}/${CASE}`);
    await page.getByRole('link', { name: 'another part' }).click();
    await expect(page).toHaveURL(`/flowchart/${CASE}`);
    await expect(page.locator('.chart [aria-current="step"]')).toBeInViewport();
  });
});

test('a case whose path cannot be fetched leads back to the troubleshooter', async ({ page }) => {
  await page.route('**/details/flowchart.json', (route) => route.abort());
  await page.goto(`/flowchart/${CASE}`);
  await expect(page.getByText('Your path could not be fetched.')).toBeVisible();
  await page.getByRole('link', { name: 'Continue in the troubleshooter' }).click();
  await expect(page).toHaveURL(`/troubleshoot/${CASE}`);
});
