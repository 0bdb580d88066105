import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { readBuilt } from '../support/built-site.ts';
import type { Host } from '../../scripts/serve-site.ts';
import { serveSite } from '../../scripts/serve-site.ts';
import { storedAhead } from '../support/stored-ahead.ts';
import { visit } from '../support/visit.ts';

test.use({ serviceWorkers: 'allow', contextOptions: { reducedMotion: 'reduce' } });

const CASE = '?between=nothing&error-code=0x904-0x7&host-log=key-error&other-client=all-fail';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const newer = (page: Page) => page.getByText('A newer version is ready.');

let host: Host;
test.beforeEach(async () => {
  host = await serveSite();
});
test.afterEach(() => host.stop());

/** The first visit: waits until everything is stored and this page is served by the worker. */
async function firstVisit(page: Page, path = '/'): Promise<void> {
  await visit(page, host.origin + path);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** No network: the host is gone, and the browser knows it. */
async function goOffline(page: Page): Promise<void> {
  await host.stop();
  await page.context().setOffline(true);
}

test.describe('without a network, after one visit', () => {
  test('an entry is there, whole', async ({ page }) => {
    await firstVisit(page);
    await goOffline(page);
    await visit(page, `${host.origin}/fixes/repair-rdp-key-permissions/`);
    await expect(heading(page)).toHaveText(/Repair the permissions/);
    const family = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    expect(family).toContain('Segoe UI');
  });

  test(
    'the troubleshooter leads from a case on, with the texts it fetches',
    { tag: '@browsers' },
    async ({ page }) => {
      await firstVisit(page);
      await goOffline(page);
      await visit(page, `${host.origin}/troubleshoot/${CASE}`);
      await page.getByRole('radio', { name: /has no entry or is denied/ }).check();
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(heading(page)).toHaveText(/Repair the permissions/);
      await expect(page.locator('.fix-steps .command').first()).toBeVisible();
      await page.getByRole('link', { name: 'Print what is left' }).click();
      await expect(page.getByRole('heading', { name: 'What is left for your case' })).toBeVisible();
    },
  );

  test('a visit that loses its network half-way goes on', async ({ page }) => {
    await firstVisit(page, '/troubleshoot/');
    await goOffline(page);
    await page.getByRole('radio', { name: /^0x904 with extended code 0x7/ }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(heading(page)).toHaveText(/How do you reach/);
  });

  test('the search and the flowchart work', { tag: '@browsers' }, async ({ page }) => {
    await firstVisit(page);
    await goOffline(page);
    await visit(page, `${host.origin}/search/?q=licence+cache`);
    await expect(page.locator('[data-search-results] a').first()).toBeVisible();
    await visit(page, `${host.origin}/flowchart/${CASE}`);
    await expect(page.locator('.chart-box.on-path').first()).toBeAttached();
  });

  test('every part of the flowchart is there, in its place and on its page', async ({ page }) => {
    await firstVisit(page);
    await goOffline(page);
    await visit(page, `${host.origin}/flowchart/`);
    await page.getByRole('link', { name: 'All parts at once' }).click();
    await expect(page.getByText('All parts are on this page now.')).toBeVisible();
    await expect(page.locator('.chart-away')).toHaveCount(0);
    await visit(page, `${host.origin}/flowchart/message/`);
    await expect(heading(page)).toHaveText(/^Flowchart, part/);
  });

  test('a page that was not visited says what to do; one that was is there', async ({ page }) => {
    await firstVisit(page);
    await visit(page, `${host.origin}/codes/0x904/`);
    await expect(heading(page)).not.toHaveText('One moment…');
    const title = String(await heading(page).textContent());
    await goOffline(page);
    await page.goto(`${host.origin}/codes/0x204/`);
    await expect(heading(page)).toHaveText('This page is not stored on this device');
    await expect(page).toHaveURL(/\/codes\/0x204\/$/);
    await page.goto(`${host.origin}/codes/0x904/`);
    await expect(heading(page)).toHaveText(title);
  });

  test('a position in the tree leads to its place in the troubleshooter', async ({ page }) => {
    await firstVisit(page);
    await goOffline(page);
    await page.goto(`${host.origin}/troubleshoot/no-such-place/`);
    await expect(page).toHaveURL(`${host.origin}/troubleshoot/`);
    await expect(page.getByRole('radio').first()).toBeVisible();
    await page.goto(`${host.origin}/troubleshoot/message/`);
    await expect(page).toHaveURL(`${host.origin}/troubleshoot/?error-code=another-code`);
    await expect(heading(page)).toHaveText('What does the message say?');
  });

  test('the home page continues with its error code', { tag: '@browsers' }, async ({ page }) => {
    await firstVisit(page);
    await goOffline(page);
    await page.getByRole('link', { name: 'Find my fix' }).click();
    await expect(heading(page)).toHaveText('How do you reach the remote computer?');
    await page.getByRole('radio', { name: /^Through a VPN/ }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL(/\?between=vpn&error-code=0x904-0x7$/);
    await expect(page.getByRole('radio').first()).toBeVisible();
    await expect(heading(page)).not.toHaveText('How do you reach the remote computer?');
  });
});

/** Puts a newer version on the host: its About page has another heading. */
function publish(): void {
  const worker = readBuilt('sw.js');
  const about = storedAhead(worker).find(({ url }) => url === 'about/');
  const changed = worker.replace(
    JSON.stringify(about),
    JSON.stringify({ ...about, revision: 'newer' }),
  );
  expect(changed).not.toBe(worker);
  host.newer.set('sw.js', changed);
  host.newer.set(
    'about/index.html',
    readBuilt('about/index.html').replace('About and method</h1>', 'A newer About</h1>'),
  );
}

test('a newer version is offered, waits, and keeps the case', async ({ page }) => {
  await firstVisit(page);
  await visit(page, `${host.origin}/troubleshoot/${CASE}`);
  await expect(newer(page)).toHaveCount(0);
  publish();
  await visit(page, `${host.origin}/troubleshoot/${CASE}`);
  await expect(newer(page)).toBeVisible();
  await expect(heading(page)).not.toHaveText('One moment…');
  const question = String(await heading(page).textContent());
  expect(await axeFindings(page)).toEqual([]);

  // Until somebody asks for it, all stays as it was: also on the next page, where it is offered again.
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(newer(page)).toHaveCount(0);
  await visit(page, `${host.origin}/about/`);
  await expect(heading(page)).toHaveText('About and method');
  await visit(page, `${host.origin}/troubleshoot/${CASE}`);

  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Use it now' }).click();
  await reloaded;
  await expect(page).toHaveURL(`${host.origin}/troubleshoot/${CASE}`);
  await expect(heading(page)).toHaveText(question);
  await goOffline(page);
  await visit(page, `${host.origin}/about/`);
  await expect(heading(page)).toHaveText('A newer About');
  await expect(newer(page)).toHaveCount(0);
});

test(
  'another tab is told, and not reloaded',
  { tag: ['@browsers', '@whole-browser'] },
  async ({ page, context }) => {
    await firstVisit(page);
    const other = await context.newPage();
    await visit(other, `${host.origin}/troubleshoot/${CASE}`);
    await other.evaluate(() => Object.assign(globalThis, { stored: true }));
    publish();
    await visit(page, `${host.origin}/`);
    await page.getByRole('button', { name: 'Use it now' }).click();
    await expect(newer(other)).toBeVisible();
    await page.waitForLoadState();
    expect(await other.evaluate(() => 'stored' in globalThis)).toBe(true);
  },
);
