import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { visit } from '../support/visit.ts';
import { watch } from '../support/watch.ts';

const ENTRY = '/causes/private-key-unreadable/';
const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

let troubles: string[];
test.beforeEach(async ({ page, baseURL }) => {
  troubles = await watch(page, String(baseURL));
});
test.afterEach(() => expect(troubles).toEqual([]));

test.describe('the list of shortcuts', () => {
  test('opens with ?, closes with Escape and gives the focus back', async ({ page }) => {
    await visit(page, ENTRY);
    const link = page.getByRole('main').getByRole('link').first();
    await link.focus();
    await page.keyboard.press('?');
    await expect(sheet(page)).toBeVisible();
    await expect(sheet(page).getByRole('row', { name: /1 … 9/ })).toBeVisible();
    expect(await axeFindings(page, new Set())).toEqual([]);
    // Not a second one over it, and no search behind it.
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  test('opens from the foot of the page', async ({ page }) => {
    await visit(page, ENTRY);
    const button = page.getByRole('button', { name: 'Keyboard shortcuts' });
    await button.click();
    await sheet(page).getByRole('button', { name: 'Close' }).click();
    await expect(sheet(page)).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('leaves fields and the keys of the browser alone', async ({ page }) => {
    await visit(page, ENTRY);
    const search = page.getByRole('banner').getByRole('searchbox');
    await search.focus();
    await page.keyboard.type('why?');
    await expect(search).toHaveValue('why?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+?');
    await page.keyboard.press('Alt+?');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('turns single keys off, on every page, and on again', async ({ page }) => {
    await visit(page, ENTRY);
    await page.keyboard.press('?');
    await sheet(page).getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await visit(page, '/fixes/');
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    await expect(page.getByRole('banner').getByRole('searchbox')).not.toBeFocused();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await expect(sheet(page).getByRole('checkbox')).not.toBeChecked();
    await sheet(page).getByRole('checkbox').check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await expect(page.getByRole('banner').getByRole('searchbox')).toBeFocused();
  });
});

test.describe('with leave to copy', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('a case is copied as its address, with a word that it holds the answers', async ({
    page,
    baseURL,
  }) => {
    await visit(page, '/troubleshoot/?error-code=0x904-0x7');
    const foot = page.getByRole('contentinfo');
    await expect(foot.getByText('The link contains your answers')).toBeVisible();
    await foot.getByRole('button', { name: 'Copy link' }).click();
    await expect(foot.getByRole('button', { name: 'Link copied' })).toBeVisible();
    expect(await copied(page)).toBe(`${baseURL}/troubleshoot/?error-code=0x904-0x7`);
  });

  test('an entry is copied from its head', async ({ page, baseURL }) => {
    await visit(page, ENTRY);
    await page.getByRole('main').getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
    expect(await copied(page)).toBe(`${baseURL}${ENTRY}`);
  });

  test('a report names the page and never the case', async ({ page }) => {
    await visit(page, '/troubleshoot/?error-code=0x904-0x7');
    await page.getByRole('button', { name: 'Report a mistake' }).click();
    await expect(page.getByRole('button', { name: /^Report copied\. Send it to/ })).toBeVisible();
    const report = await copied(page);
    expect(report).toContain('/troubleshoot/\n');
    expect(report).not.toContain('error-code');
  });
});

test('where copying is refused the text is shown, selected', async ({ page, baseURL }) => {
  await visit(page, ENTRY);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.getByRole('main').getByRole('button', { name: 'Copy link' }).click();
  const field = page.getByRole('dialog').getByRole('textbox');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(`${baseURL}${ENTRY}`);
});

test.describe('on this page', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('lists all sections beside the page and marks the one that is read', async ({ page }) => {
    await visit(page, ENTRY);
    const list = page.getByRole('navigation', { name: 'On this page' });
    const headings = await page
      .getByRole('main')
      .getByRole('heading', { level: 2 })
      .allInnerTexts();
    await expect(list.getByRole('link')).toHaveText(headings);
    await list.getByRole('link').nth(2).click();
    await expect(list.locator('[aria-current]')).toHaveText(headings[2]!);
    await page.keyboard.press('End');
    await expect(list.locator('[aria-current]')).toHaveText(headings.at(-1)!);
    await expect(list).toBeInViewport();
  });

  test('is folded on a phone and not printed', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 812 });
    await visit(page, ENTRY);
    await expect(page.getByRole('navigation', { name: 'On this page' })).toBeHidden();
    const fold = page.locator('.contents-fold');
    await expect(fold.getByRole('link').first()).toBeHidden();
    await fold.getByText('On this page').click();
    await fold.getByRole('link').last().click();
    await expect(page).toHaveURL(`${ENTRY}#sources`);
    await page.emulateMedia({ media: 'print' });
    await expect(fold).toBeHidden();
  });
});

for (const [address, label, leads] of [
  [ENTRY, 'Find out if this is your cause', '/troubleshoot/?error-code=0x904-0x7'],
  [
    '/checks/host-log/',
    'Answer this in the troubleshooter',
    '/troubleshoot/?error-code=0x904-0x7&change=host-log',
  ],
  ['/symptoms/fails-over-vpn/', 'Troubleshoot from here', '/troubleshoot/?between=vpn'],
] as const)
  test(`${address} leads into the troubleshooter at its head and at its end`, async ({ page }) => {
    await visit(page, address);
    const ways = page.getByRole('main').getByRole('link', { name: label });
    await expect(ways).toHaveCount(2);
    await ways.last().click();
    await expect(page).toHaveURL(leads);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 } });

  test('the head of the troubleshooter is one row', async ({ page }) => {
    await visit(page, '/troubleshoot/');
    const head = await page.getByRole('banner').boundingBox();
    expect(head?.height).toBeLessThan(60);
    const banner = page.getByRole('banner');
    for (const part of [
      banner.getByRole('link', { name: 'Reconnect' }),
      banner.getByRole('searchbox'),
      banner.getByText('More', { exact: true }),
    ])
      await expect(part).toBeInViewport({ ratio: 1 });
    expect(await axeFindings(page, new Set())).toEqual([]);
    await banner.getByText('More', { exact: true }).click();
    await expect(banner.getByRole('link', { name: 'Checklist' })).toBeInViewport({ ratio: 1 });
  });
});
