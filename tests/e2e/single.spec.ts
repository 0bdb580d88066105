import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { answerToKeyFix } from '../support/answer.ts';
import { axeFindings } from '../support/axe.ts';
import { DIST, readBuilt } from '../support/built-site.ts';

const FILE = join(DIST, 'reconnect.html');
const EDITION = pathToFileURL(FILE).href;
const END = 'between=nothing&error-code=0x904-0x7&host-log=key-error&other-client=all-fail';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const open = async (page: Page, address: string) => {
  // From elsewhere: a change behind the # alone would not load the file.
  await page.goto('about:blank');
  await page.goto(`${EDITION}#${address}`);
  await expect(heading(page)).not.toHaveText('One moment…');
};

/** Errors, refusals and every request but that of the file itself. */
let troubles: string[];
test.beforeEach(({ page }) => {
  troubles = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && url.split('#')[0] !== EDITION) troubles.push(url);
  });
});
test.afterEach(() => expect(troubles).toEqual([]));

test('the file weighs less than 1 MB', () => {
  const { size } = statSync(FILE);
  console.log(`reconnect.html: ${size} bytes`);
  expect(size).toBeLessThan(1_000_000);
});

test('answers lead to a fix, its steps and its undo, and Back leads back', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('link', { name: 'Find my fix' }).click();
  await answerToKeyFix(page);
  await expect(heading(page)).toBeFocused();
  // The address follows once the fix is painted.
  await expect(page).toHaveURL(/#\/troubleshoot\/\?between=nothing&.*key-access=denied/);
  const end = page.url();

  await expect(page.locator('.fix-steps .command').first()).toBeVisible();
  await page.getByRole('link', { name: 'This fix on its own page' }).click();
  await expect(page).toHaveTitle(/Repair the permissions.* · Reconnect/);
  await expect(heading(page)).toBeFocused();

  await page.goBack();
  await expect(page).toHaveURL(end);
  await expect(page.getByRole('heading', { name: /Suspects/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('radio', { name: /has no entry or is denied/ })).toBeVisible();

  await page.goto('about:blank');
  await page.goto(end);
  await expect(heading(page)).toHaveText(/Repair the permissions/);
});

test('a fix that changed something is in the ledger with its undo', async ({ page }) => {
  await open(page, `/troubleshoot/?${END}&key-access=denied&fix.repair-rdp-key-permissions=failed`);
  await expect(page.getByRole('heading', { name: 'Undo it before you go on' })).toBeVisible();
  await page.getByRole('button', { name: 'Leave it for now' }).click();
  await expect(page.locator('.ledger')).toContainText('Repair the permissions');
});

test('the checklist of a case, its ticks and the whole checklist', async ({ page }) => {
  await open(page, `/checklist/?${END}`);
  await expect(page.getByRole('heading', { name: 'What is left for your case' })).toBeVisible();
  await page.getByRole('link', { name: 'The whole checklist' }).click();
  await expect(page.getByRole('heading', { name: 'What is left for your case' })).toHaveCount(0);
  await page.getByRole('checkbox').first().check();
  await expect(page.getByText(/^1 of \d+ ticked/)).toBeVisible();
  await open(page, '/checklist/');
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  const sheet = await page.pdf({ format: 'A4', preferCSSPageSize: false });
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('the search finds, in the box of every page and on its own page', async ({ page }) => {
  await open(page, '/evidence/');
  await page.keyboard.press('/');
  await page.keyboard.type('licence cache');
  // A search begins when the letter is painted.
  await expect(page.locator('.search-panel a').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/(fixes|causes)\//);
  await expect(heading(page)).toHaveText(/licen/i);
  await expect(page.locator('.search-panel')).toBeHidden();

  await page.getByRole('banner').getByRole('searchbox').fill('0x204');
  await page.getByRole('banner').getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/#\/search\/\?q=0x204$/);
  await page.locator('[data-search-results] a').first().click();
  await expect(heading(page)).toContainText('0x204');
});

test('every page of the site is in it, but for positions in the tree', async ({ page }) => {
  await open(page, '/codes/');
  await page.locator('main').getByRole('link', { name: '0x904', exact: true }).first().click();
  await expect(heading(page)).toContainText('0x904');
  await open(page, '/troubleshoot/message/');
  await expect(page.getByRole('radio').first()).toBeVisible();
  await open(page, '/knowledge.json');
  await expect(heading(page)).toHaveText('This page is not stored on this device');
});

test('the flowchart shows the case and continues', async ({ page }) => {
  await open(page, `/flowchart/?${END}`);
  await expect(page.locator('.chart-box.on-path').first()).toBeAttached();
  await page.getByRole('link', { name: 'Continue in the troubleshooter' }).click();
  await expect(page).toHaveURL(new RegExp(`#/troubleshoot/\\?${END}$`));
});

test('the flowchart brings its parts to one page, and has the page of each area', async ({
  page,
}) => {
  await open(page, '/flowchart/#part-message-tcp');
  await expect(page.locator('#part-message-tcp .chart-box').first()).toBeInViewport();
  await page.getByRole('link', { name: 'All parts at once' }).click();
  await expect(page.getByText('All parts are on this page now.')).toBeVisible();
  await expect(page.locator('.chart-away')).toHaveCount(0);
  await expect(page).toHaveURL(/#\/flowchart\/#part-message-tcp$/);
  await open(page, '/flowchart/message/');
  await page.locator('.chart-box[data-place="message-tcp"]').click();
  await expect(page).toHaveURL(/#\/troubleshoot\/\?error-code=another-code&message-kind=/);
});

test('the script is there to read and to save, byte for byte', async ({ page }) => {
  await open(page, '/script/');
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the script' }).click();
  const file = await (await saved).path();
  expect(readFileSync(file, 'utf8')).toBe(readBuilt('Test-RemoteDesktop.ps1'));
});

test('links within a page move the focus, and skip links work', async ({ page }) => {
  await open(page, '/codes/');
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').last().click();
  await expect(page).toHaveURL(/#\/codes\/#/);
  await page.getByRole('link', { name: 'Skip to the content' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

for (const address of ['/', '/troubleshoot/', `/troubleshoot/?${END}`, '/checklist/', '/search/'])
  test(`axe finds nothing at ${address}`, async ({ page }) => {
    await open(page, address);
    expect(await axeFindings(page)).toEqual([]);
  });
