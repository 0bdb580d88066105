import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { holdScripts } from '../support/hold-scripts.ts';
import { followRequests, visit } from '../support/visit.ts';
import { watch } from '../support/watch.ts';

const ENTRY = '/fixes/keep-host-awake/';
const header = (page: Page) => page.getByRole('banner').getByRole('searchbox');
const panel = (page: Page) => page.getByRole('banner').locator('.search-panel');
const main = (page: Page) => page.getByRole('main').getByRole('searchbox');

// Chromium reports a page transition that it gives up, as it does on a busy machine, as an error of the page.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

let troubles: string[];
test.beforeEach(async ({ page, baseURL }) => {
  troubles = await watch(page, String(baseURL));
});
test.afterEach(() => expect(troubles).toEqual([]));

for (const key of ['/', 'Control+k', 'Meta+k'])
  test(`${key} leads to the search box of any page`, async ({ page }) => {
    await visit(page, ENTRY);
    await page.keyboard.press(key);
    await expect(header(page)).toBeFocused();
    await expect(header(page)).toHaveValue('');
  });

test('what is typed before the script has come is searched when it comes', async ({ page }) => {
  const letGo = await holdScripts(page);
  await page.goto(ENTRY, { waitUntil: 'commit' });
  await header(page).fill('licence cache');
  letGo();
  await expect(panel(page).locator('a[href="/fixes/clear-licence-cache/"]').first()).toBeVisible();
});

test('a slash typed into a field stays a slash', async ({ page }) => {
  await visit(page, ENTRY);
  await header(page).focus();
  await page.keyboard.type('and/or');
  await expect(header(page)).toHaveValue('and/or');
});

test('the slash key can be turned off, and Ctrl+K still works', async ({ page }) => {
  await visit(page, '/search/');
  await page.getByRole('checkbox', { name: /jumps to the search box/ }).uncheck();
  await visit(page, ENTRY);
  await page.keyboard.press('/');
  await expect(header(page)).not.toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(header(page)).toBeFocused();
  await visit(page, '/search/');
  await expect(page.getByRole('checkbox', { name: /jumps to the search box/ })).not.toBeChecked();
});

test('the index is fetched on first use and not before', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const settle = followRequests(page);
  await visit(page, ENTRY);
  await settle();
  const data = ['/search.json', '/languages.json'];
  for (const file of data) expect(fetched).not.toContain(file);
  await header(page).fill('licence');
  await header(page).fill('licence cache');
  await expect(panel(page).getByRole('link', { name: /licence cache/ })).toBeVisible();
  for (const file of data) expect(fetched.filter((path) => path === file)).toHaveLength(1);
});

test('a message in another language is understood', async ({ page }) => {
  await visit(page, ENTRY);
  await header(page).fill('Die Sitzung wurde getrennt, weil keine Lizenzserver verfügbar sind');
  await expect(panel(page).getByRole('link', { name: /licen/i }).first()).toBeVisible();
});

test(
  'a result is found, reached and opened with the keyboard alone',
  { tag: '@browsers' },
  async ({ page }) => {
    await visit(page, ENTRY);
    await page.keyboard.press('/');
    await page.keyboard.type('0x904 0x7');
    const links = panel(page).getByRole('link');
    await expect(links.first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(header(page)).toBeFocused();
    // The way on from the message first, then what was found.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/symptoms/error-0x904-0x7/');
  },
);

test(
  'both codes of a pasted message lead to its fix, from the box of any page',
  { tag: '@browsers' },
  async ({ page }) => {
    await visit(page, ENTRY);
    await header(page).fill('Error code: 0x904 Extended error code: 0x7 Timestamp: 11/21/26');
    await expect(panel(page).getByText('Your message is 0x904 / 0x7')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/troubleshoot/?error-code=0x904-0x7');
  },
);

test('the number of results is announced', async ({ page }) => {
  await visit(page, ENTRY);
  await header(page).fill('certificate');
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/^\d+ results\. /);
});

test('Escape and leaving the box close the panel', async ({ page }) => {
  await visit(page, ENTRY);
  await header(page).fill('certificate');
  await expect(panel(page)).toBeVisible();
  await expect(panel(page).getByRole('link').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(header(page)).toBeFocused();
  await page.keyboard.type('s');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(header(page)).toHaveValue('certificates');
  await header(page).click();
  await expect(panel(page)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(panel(page)).toBeHidden();
});

test('Enter in the box leads to all results, and their address keeps the query', async ({
  page,
}) => {
  await visit(page, ENTRY);
  await header(page).fill('event 1057');
  await header(page).press('Enter');
  await expect(page).toHaveURL('/search/?q=event+1057');
  await expect(main(page)).toHaveValue('event 1057');
  await expect(page.getByRole('heading', { name: 'Causes and fixes' })).toBeVisible();
});

test('the search page keeps what is typed in its address, and opens with it again', async ({
  page,
}) => {
  await visit(page, '/search/');
  await main(page).fill('wake on lan');
  await expect(page).toHaveURL('/search/?q=wake+on+lan');
  await page.reload();
  await expect(main(page)).toHaveValue('wake on lan');
  await expect(page.locator('.hit').first().getByRole('link')).toHaveAttribute('href', ENTRY);
  await main(page).fill('');
  await expect(page).toHaveURL('/search/');
});

test('dangerous advice is found, marked, and comes after its safer way', async ({ page }) => {
  await visit(page, `/search/?q=${encodeURIComponent('rename the MachineKeys folder')}`);
  const hits = page.getByRole('list', { name: 'Causes and fixes' }).getByRole('listitem');
  await expect(hits.first().getByRole('link')).toHaveAttribute(
    'href',
    '/fixes/repair-rdp-key-permissions/',
  );
  const marked = page.locator('.hit[data-avoid]').first();
  await expect(marked.getByRole('link')).toHaveAccessibleName(/^Don’t /);
  await expect(marked.getByRole('link')).toHaveAccessibleDescription(
    /Fix · Don’t · High risk · \d+ minutes/,
  );
});

test('a search that finds nothing helps on', async ({ page }) => {
  await visit(page, '/search/?q=qqqqzzzz');
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.getByRole('link', { name: 'Answer questions instead' }).click();
  await expect(page).toHaveURL('/troubleshoot/');
});

test('without the index the search says so and links to the lists', async ({ page }) => {
  await page.route('**/search.json', (route) => route.fulfill({ status: 500, body: '' }));
  await visit(page, ENTRY);
  await header(page).fill('certificate');
  await panel(page)
    .getByRole('link', { name: /listed on the search page/ })
    .click();
  await expect(page).toHaveURL('/search/');
  await expect(page.getByRole('heading', { name: 'Browse everything' })).toBeVisible();
  // The browser itself logs the failed request.
  troubles = troubles.filter((trouble) => !trouble.includes('500'));
});
