import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { addressWith, answersToEnd } from '../support/case-addresses.ts';
import { tabTo } from '../support/keyboard.ts';
import { visit } from '../support/visit.ts';
import { watch } from '../support/watch.ts';

const TITLE = 'Tell us what you already know';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const trail = (page: Page) => page.getByRole('region', { name: 'Your answers' });
const box = (page: Page) => page.getByLabel('Paste the message, a log line, or describe it');
const fact = (page: Page, question: string) =>
  page.locator('.told details').filter({ hasText: question });
/** Compare the query of the page, whatever its order. */
const query = (page: Page): Record<string, string> =>
  Object.fromEntries(new URL(page.url()).searchParams);

async function open(page: Page, address = '/troubleshoot/'): Promise<void> {
  await visit(page, address);
  await button(page, TITLE).click();
  await expect(heading(page)).toHaveText(TITLE);
  await expect(heading(page)).toBeFocused();
}
async function read(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await button(page, 'Find answers in it').click();
}

let troubles: string[];
test.beforeEach(async ({ page, baseURL }) => {
  troubles = await watch(page, String(baseURL));
});
test.afterEach(() => expect(troubles).toEqual([]));

test('a fact told before the first question counts, and the next question is asked', async ({
  page,
}) => {
  await open(page);
  await fact(page, 'Which error code do you see?').locator('summary').click();
  await page.getByRole('radio', { name: /^0x904 with extended code 0x7/ }).check();
  await expect(trail(page)).toContainText('0x904 with extended code 0x7');
  await fact(page, 'How do you reach the remote computer?').locator('summary').click();
  await page.getByRole('radio', { name: /^Through a VPN/ }).check();
  await expect
    .poll(() => query(page))
    .toEqual({ 'error-code': '0x904-0x7', between: 'vpn', change: 'tell.all' });
  await button(page, 'Continue').click();
  await expect(heading(page)).toHaveText(/without the VPN/);
  await expect(heading(page)).toBeFocused();
  expect(query(page)).toEqual({ 'error-code': '0x904-0x7', between: 'vpn' });
});

test('a fact told beside a fix changes the suspects, and can be taken back', async ({ page }) => {
  const answers = answersToEnd('suspects');
  await open(page, addressWith(answers));
  const item = fact(page, 'Is the remote computer on and awake?');
  await item.locator('summary').click();
  await item.getByRole('radio', { name: 'Yes' }).check();
  await expect(item.locator('summary')).toContainText('✓ Yes');
  await expect.poll(() => query(page)['host-awake']).toBe('awake');
  await item.getByRole('button', { name: /^Take it back/ }).click();
  await expect(item.locator('summary')).toBeFocused();
  await expect(item.locator('summary')).not.toContainText('✓');
  await expect.poll(() => query(page)).toEqual({ ...answers, change: 'tell.all' });
  await button(page, 'Continue').click();
  await expect(page.getByRole('article')).toBeVisible();
});

test('the filter leaves what has its words', async ({ page }) => {
  await open(page);
  const all = await page.locator('.told > li').count();
  expect(all).toBeGreaterThan(30);
  await page.getByLabel('Filter the facts').fill('packet');
  await expect(page.locator('.told > li')).toHaveCount(1);
  await expect(page.getByText(`1 of ${all} shown`)).toBeVisible();
  await page.getByRole('radio', { name: /^No: packets get lost/ }).check();
  await page.getByLabel('Filter the facts').fill('');
  await expect(page.locator('.told > li')).toHaveCount(all);
  await expect(fact(page, 'Is the network connection stable?')).toContainText('✓ No: packets');
});

test('answers found in a text are used only once they are confirmed', async ({ page }) => {
  await open(page);
  await read(page, 'Since the last Windows update: 0x904, 0x7 through frp. It works directly.');
  await expect(page.getByRole('heading', { name: '4 answers found in it' })).toBeFocused();
  await expect(page.locator('mark', { hasText: 'frp' })).toBeVisible();
  expect(query(page)).toEqual({ change: 'tell.all' });
  await button(page, /^Leave it out.*What changed/).click();
  await button(page, /^Use this ?: Through a tunnel/).click();
  await expect(page.getByRole('heading', { name: '2 answers found in it' })).toBeFocused();
  await button(page, 'Use all 2').click();
  await expect(page.getByRole('heading', { name: /is settled$/ })).toBeFocused();
  await expect
    .poll(() => query(page))
    .toEqual({
      between: 'forwarder',
      'direct-route': 'works',
      'error-code': '0x904-0x7',
      change: 'tell.all',
    });
  await button(page, 'Continue').click();
  await expect(page.getByRole('article').or(page.getByRole('radio').first())).toBeVisible();
});

test('an answer that the text contradicts stays until it is changed', async ({ page }) => {
  await open(page, '/troubleshoot/?between=nothing&error-code=0x904-0x7');
  await read(page, 'I connect through a VPN');
  const item = page.locator('.filled > li');
  await expect(item).toContainText('Directly, on the same network');
  await expect(item).toContainText('You answered this.');
  await expect(item).toContainText('Through a VPN');
  await button(page, /^Keep my answer/).click();
  expect(query(page)['between']).toBe('nothing');
  await read(page, 'I connect through a VPN');
  await button(page, /^Use this instead/).click();
  await expect.poll(() => query(page)['between']).toBe('vpn');
});

test('Back leaves with nothing told, Forward brings it back, and a reload keeps it', async ({
  page,
}) => {
  await open(page);
  await read(page, 'It happens every time, over the VPN');
  await button(page, 'Use all 2').click();
  await expect.poll(() => query(page)['pattern']).toBe('every-time');
  await page.goBack();
  await expect(heading(page)).toHaveText(/Which error code/);
  await expect(page).toHaveURL('/troubleshoot/');
  await page.goForward();
  await expect(heading(page)).toHaveText(TITLE);
  await expect(fact(page, 'How often does it fail?')).toContainText('✓ Every time');
  await page.reload();
  await expect(heading(page)).toHaveText(TITLE);
  await expect(fact(page, 'How often does it fail?')).toContainText('✓ Every time');
  await expect(trail(page)).toContainText('Through a VPN');
});

test('the text is kept in no address and no storage', async ({ page }) => {
  await open(page);
  await read(page, 'Zebra over the VPN');
  await button(page, /^Use this/).click();
  await button(page, 'Continue').click();
  await expect(heading(page)).toHaveText(/Which error code/);
  const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(stored + page.url()).not.toContain('Zebra');
});

test('all of it works with the keyboard', async ({ page }) => {
  await visit(page, '/troubleshoot/');
  await tabTo(page, button(page, TITLE));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(TITLE);
  await tabTo(page, box(page));
  await page.keyboard.type('over the VPN');
  await tabTo(page, button(page, 'Find answers in it'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '1 answer found in it' })).toBeFocused();
  await tabTo(page, button(page, /^Use this/));
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page)['between']).toBe('vpn');
  await tabTo(page, page.getByLabel('Filter the facts'));
  await page.keyboard.type('awake');
  const item = fact(page, 'Is the remote computer on and awake?');
  await tabTo(page, item.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => query(page)['host-awake']).toBe('asleep');
  await tabTo(page, button(page, 'Continue'));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  expect(query(page)).toEqual({ between: 'vpn', 'host-awake': 'asleep' });
});

test('on a phone nothing is wider than the screen, and Continue is within reach', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page);
  await read(page, `0x904 0x7 over the VPN ${'x'.repeat(300)}`);
  await fact(page, 'Which error code').locator('summary').click();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
  await page.getByRole('heading', { name: TITLE }).scrollIntoViewIfNeeded();
  await expect(button(page, 'Continue')).toBeInViewport({ ratio: 1 });
});

test('any text is answered with a sentence', async ({ page }) => {
  await open(page);
  for (const text of ['', 'Please help me', '\u0001\u{1f4a5}\ud800', 'x'.repeat(1_000_000)]) {
    await read(page, text);
    await expect(page.getByRole('heading', { name: 'Nothing in it was recognised' })).toBeVisible();
  }
  await expect(page.getByText('The text is long')).toBeVisible();
});

test('a part that cannot be loaded is said, and the questions go on', async ({ page }) => {
  await page.route('**/phrases.json', (route) => route.abort());
  await visit(page, '/troubleshoot/');
  await button(page, TITLE).click();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expect(page.getByRole('radio').first()).toBeVisible();
  troubles.length = 0;
});
