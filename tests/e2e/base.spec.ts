import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { answerToKeyFix } from '../support/answer.ts';
import { BASE, BASED } from '../support/based-site.ts';
import type { Host } from '../../scripts/serve-site.ts';
import { serveSite } from '../../scripts/serve-site.ts';
import { visit } from '../support/visit.ts';
import { watch } from '../support/watch.ts';

// The site that `npm run build:base` wrote, on a host that has nothing beside it.

test.use({ serviceWorkers: 'allow', contextOptions: { reducedMotion: 'reduce' } });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** From the first question to the steps of the fix for unreadable keys. */
async function answerAll(page: Page): Promise<void> {
  await answerToKeyFix(page);
  await expect(page.locator('.fix-steps .command').first()).toBeVisible();
}

let host: Host;
test.beforeEach(async () => {
  host = await serveSite(BASED, BASE);
});
test.afterEach(() => host.stop());

test('under a base a visit goes all the way, and goes on without a network', async ({
  page,
  context,
}) => {
  const troubles = await watch(page, host.origin);
  context.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400 || !pathname.startsWith(BASE))
      troubles.push(`${response.status()} ${response.url()}`);
  });
  const site = host.origin + BASE;

  await visit(page, site);
  await page.getByRole('link', { name: 'Find my fix' }).click();
  await answerAll(page);
  await expect(page).toHaveURL(
    `${site}troubleshoot/?between=nothing&error-code=0x904-0x7&host-log=key-error&key-access=denied&other-client=all-fail&reach=by-console`,
  );

  await page.getByRole('link', { name: 'Print what is left' }).click();
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What is left for your case' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the troubleshooter' }).click();
  await expect(heading(page)).toHaveText(/Repair the permissions/);

  await page.getByRole('link', { name: 'This fix on its own page' }).click();
  await expect(page).toHaveURL(`${site}fixes/repair-rdp-key-permissions/`);

  await page.getByRole('searchbox').first().fill('licence cache');
  await page.locator('.search-results a[href*="/fixes/"]').first().click();
  await expect(page).toHaveURL(`${site}fixes/clear-licence-cache/`);
  await page.getByRole('main').getByRole('link', { name: 'Fixes' }).first().click();
  await expect(page).toHaveURL(`${site}fixes/`);
  await expect(page.locator('.site-nav [aria-current]')).toHaveText('Fixes');

  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(site);
  expect(troubles).toEqual([]);

  await host.stop();
  await context.setOffline(true);
  await visit(page, `${site}fixes/repair-rdp-key-permissions/`);
  await expect(heading(page)).toHaveText(/Repair the permissions/);
  await visit(page, `${site}codes/0x204/`);
  await expect(heading(page)).toHaveText('This page is not stored on this device');
  await page.goto(`${site}troubleshoot/message/`);
  await expect(page).toHaveURL(`${site}troubleshoot/?error-code=another-code`);
  await visit(page, `${site}search/?q=licence+cache`);
  await expect(page.locator('[data-search-results] a').first()).toBeVisible();
});

test('the one-file edition of such a site leads through its own pages', async ({ page }) => {
  const edition = pathToFileURL(join(BASED, 'reconnect.html')).href;
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url().split('#')[0] ?? ''));
  await page.goto(edition);
  await page.getByRole('link', { name: 'Find my fix' }).click();
  await answerAll(page);
  expect(page.url()).toContain(`#${BASE}troubleshoot/?between=nothing`);
  await page.getByRole('link', { name: 'Fixes', exact: true }).first().click();
  await expect(page.locator('.site-nav [aria-current]')).toHaveText('Fixes');
  await page.getByRole('searchbox').first().fill('licence cache');
  await page.locator('.search-results a').first().click();
  await expect(page).toHaveURL(`${edition}#${BASE}fixes/clear-licence-cache/`);
  await page.goBack();
  await expect(heading(page)).toHaveText('Fixes');
  expect(requests.filter((url) => !/^(blob|data):/.test(url) && url !== edition)).toEqual([]);
});
