import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { builtKnowledge } from '../support/built-site.ts';
import { visit } from '../support/visit.ts';
import { watch } from '../support/watch.ts';

const { fixes } = builtKnowledge();
const suggestable = fixes.filter(
  ({ verdict }) => verdict !== 'dangerous' && verdict !== 'contradicted',
);
const left = (page: Page) => page.locator('[data-item]').filter({ visible: true });
const box = (page: Page) => page.getByRole('main').getByRole('textbox', { name: 'Look up a code' });

let troubles: string[];
test.beforeEach(async ({ page, baseURL }) => {
  troubles = await watch(page, String(baseURL));
});
test.afterEach(() => expect(troubles).toEqual([]));

test.describe('the list of fixes', () => {
  test('begins with what is well documented, and folds what has no evidence', async ({ page }) => {
    await visit(page, '/fixes/');
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Well documented');
    const first = await left(page).first().getByRole('link').getAttribute('href');
    expect(fixes.find(({ url }) => url === first)?.verdict).toBe('confirmed');
    const unproven = fixes.find(({ verdict }) => verdict === 'unsupported')!;
    const link = page.getByRole('link', { name: unproven.title });
    await expect(link).toBeHidden();
    await page.getByText(/^No evidence \(/).click();
    await expect(link).toBeVisible();
  });

  test('is narrowed by what one chooses, and the address keeps it', async ({ page }) => {
    await visit(page, '/fixes/');
    await page.getByRole('combobox', { name: 'Where' }).selectOption('client');
    await page.getByRole('combobox', { name: 'Time' }).selectOption('10');
    const fit = suggestable.filter(({ where, minutes }) => where === 'client' && minutes <= 10);
    await expect(left(page)).toHaveCount(fit.length);
    await expect(page.getByRole('status').first()).toHaveText(
      `${fit.length} of ${suggestable.length} shown`,
    );
    await expect(page).toHaveURL('/fixes/?where=client&time=10');
    await page.reload();
    await expect(left(page)).toHaveCount(fit.length);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(page).toHaveURL('/fixes/');
    await expect(page.locator('[data-item][hidden]')).toHaveCount(0);
  });

  test('says so when no fix is left', async ({ page }) => {
    await visit(page, '/fixes/?where=portal&risk=none&time=5');
    await expect(left(page)).toHaveCount(0);
    await page.getByRole('link', { name: 'show all fixes' }).click();
    await expect(page.locator('[data-item][hidden]')).toHaveCount(0);
  });

  for (const query of [
    '?where=moon',
    '?risk=%00%FF&who=%3Cscript%3E',
    `?time=${'9'.repeat(5000)}`,
    '?where=client&where=host&unknown=1',
  ])
    test(`does not mind the address ${query.slice(0, 40)}`, async ({ page }) => {
      await visit(page, `/fixes/${query}`);
      await expect(left(page)).not.toHaveCount(0);
    });
});

test.describe('the list of codes', () => {
  test('shows the common ones first and labels its columns', async ({ page }) => {
    await visit(page, '/codes/');
    const table = page.getByRole('table').first();
    await expect(table.getByRole('columnheader')).toHaveText(['Hex', 'Decimal', 'Meaning']);
    await expect(table.getByRole('link').first()).toHaveText('0x904');
  });

  test('is narrowed while one types, by either form of the number and by words', async ({
    page,
  }) => {
    await visit(page, '/codes/');
    for (const [typed, id] of [
      ['2308', '0x904'],
      ['0x904', '0x904'],
      ['1057', 'rcm-1057'],
      ['self-signed listener', 'rcm-1057'],
    ] as const) {
      await box(page).fill(typed);
      await expect(left(page).locator(`a[href="/codes/${id}/"]`), typed).toBeVisible();
      await expect(page.getByRole('status').first()).toHaveText(/^\d+ of \d+ shown$/);
    }
    await expect(page).toHaveURL('/codes/?q=self-signed+listener');
    await page.reload();
    await expect(box(page)).toHaveValue('self-signed listener');
    await expect(left(page).locator('a[href="/codes/rcm-1057/"]')).toBeVisible();
  });

  test('offers a way to continue when nothing fits', async ({ page }) => {
    await visit(page, '/codes/?q=qqqqzzzz');
    await expect(left(page)).toHaveCount(0);
    await expect(page.getByText('No code matches')).toBeVisible();
    await page.getByRole('button', { name: 'Look up' }).click();
    await expect(page).toHaveURL('/search/?q=qqqqzzzz');
  });
});

test.describe('a code that is looked up', () => {
  for (const address of ['/', '/codes/'])
    for (const [typed, id] of [
      ['0x904', '0x904'],
      ['2308', '0x904'],
      ['error 1057', 'rcm-1057'],
      ['Remote Desktop can’t connect. Error code: 0x204', '0x204'],
    ] as const)
      test(`opens its page from ${address}: ${typed}`, async ({ page }) => {
        await visit(page, address);
        await box(page).fill(typed);
        await box(page).press('Enter');
        await expect(page).toHaveURL(`/codes/${id}/`);
      });

  test('leads from a pasted dialog to the fix', async ({ page }) => {
    await visit(page, '/');
    await box(page).fill('Error code: 0x904 Extended error code: 0x7 Press Ctrl+C to copy.');
    await page.getByRole('button', { name: 'Look up' }).click();
    await expect(page.getByText('Your message is 0x904 / 0x7')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Find my fix' }).click();
    await expect(page).toHaveURL(/\/troubleshoot\/.*0x904-0x7/);
  });

  test('is searched for where several can be meant, or the index is missing', async ({ page }) => {
    await visit(page, '/');
    await box(page).fill('0x904 and event 1057');
    await box(page).press('Enter');
    await expect(page).toHaveURL('/search/?q=0x904+and+event+1057');
    await page.route('**/search.json', (route) => route.abort());
    await visit(page, '/codes/');
    await box(page).fill('0x904');
    await box(page).press('Enter');
    await expect(page).toHaveURL('/search/?q=0x904');
    // The browser itself logs the failed request.
    troubles = troubles.filter((trouble) => !trouble.includes('ERR_FAILED'));
  });
});
