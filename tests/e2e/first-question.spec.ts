import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { holdScripts } from '../support/hold-scripts.ts';
import { answer, answerToKeyFix } from '../support/answer.ts';
import { wake } from '../support/visit.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const LAN = '/troubleshoot/?error-code=0x904-0x7&between=nothing&other-client=all-fail';

test('the page of a question has the frame of the troubleshooter, for it holds a case', async ({
  page,
}) => {
  await page.goto('/troubleshoot/between/');
  await expect(page.locator('.site-head')).toHaveClass(/slim/);
  await expect(page.getByText('The link contains your answers')).toBeVisible();
});

test.describe('before any script has come', () => {
  test('Find my fix leads to a question that can be answered, and keeps what was marked', async ({
    page,
  }) => {
    const letGo = await holdScripts(page);
    await page.goto('/', { waitUntil: 'commit' });
    await page.getByRole('link', { name: 'Find my fix' }).click({ noWaitAfter: true });
    await expect(heading(page)).toHaveText('How do you reach the remote computer?');
    await page.getByRole('radio', { name: /^Directly/ }).check();
    letGo();
    await page.locator('[data-troubleshooter="alive"]').waitFor();
    await expect(page.getByRole('radio', { name: /^Directly/ })).toBeChecked();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveURL('/troubleshoot/?between=nothing&error-code=0x904-0x7');
    await page.goBack();
    await expect(heading(page)).toHaveText('How do you reach the remote computer?');
  });

  test('a question that is sent off opens the case that it leads to', async ({ page }) => {
    const letGo = await holdScripts(page);
    await page.goto('/troubleshoot/between/', { waitUntil: 'commit' });
    await page.getByRole('radio', { name: /^Directly/ }).check();
    await page.getByRole('button', { name: 'Continue' }).click({ noWaitAfter: true });
    await expect(page).toHaveURL(/\/troubleshoot\/\?.*between=nothing/);
    await expect(heading(page)).toHaveText('Opening your case…');
    await expect(page.getByRole('radio')).toHaveCount(0);
    letGo();
    await expect(heading(page)).toHaveText(/Can anyone else connect/);
  });

  for (const address of ['/troubleshoot/', '/troubleshoot/between/', LAN])
    test(`${address} is never printed empty`, async ({ page }) => {
      await holdScripts(page);
      await page.goto(address, { waitUntil: 'commit' });
      await page.locator('.troubleshooter').waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.troubleshooter .choice').first()).toBeVisible();
    });
});

test.describe('the question of what can be reached', () => {
  test('is one line with Change afterwards, in the address and in the hand-over', async ({
    page,
  }) => {
    await page.goto(LAN);
    await expect(heading(page)).toHaveText('Can you get to the remote computer another way?');
    await answer(page, /^No, only over Remote Desktop/);
    await expect(page).toHaveURL(/reach=only-remote/);
    await expect(page.getByText('None, only Remote Desktop')).toBeVisible();
    await expect(heading(page)).not.toHaveText(/System log/);
    await page.getByRole('button', { name: /^Change ?: Other access/ }).click();
    await expect(page.getByRole('radio', { name: /^No, only/ })).toBeChecked();
    await answer(page, /^Someone else can/);
    await expect(heading(page)).toHaveText(/System log/);
    await expect(
      page.getByRole('heading', { name: /^Ask the person who can get to it/ }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect(heading(page)).toHaveText('Can you get to the remote computer another way?');
  });
});

test.describe('a question that takes work', () => {
  test('shows one way first, then what was seen, and reads the number of an event', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto(`${LAN}&reach=by-console`);
    const work = page.getByRole('heading', { name: 'Do this first' });
    const seen = page.getByRole('heading', { name: 'What did you see?' });
    await expect(work).toBeVisible();
    const [above, below] = [await work.boundingBox(), await seen.boundingBox()];
    expect(above?.y).toBeLessThan(below?.y ?? 0);
    const box = page.getByRole('textbox', { name: /event number/ });
    await box.fill('1149');
    await expect(page.getByRole('status').filter({ hasText: 'none of the answers' })).toBeVisible();
    await box.fill('1057');
    await expect(page.getByRole('radio', { name: /1057, 1058/ })).toBeChecked();
    await box.press('Enter');
    await expect(heading(page)).toHaveText(/key/);
  });

  test('wraps its commands on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto(`${LAN}&reach=by-console`);
    await page.getByText('3 other ways').click();
    const wide = await page
      .locator('.troubleshooter pre')
      .evaluateAll(
        (blocks) => blocks.filter((one) => one.scrollWidth > one.clientWidth + 1).length,
      );
    expect(wide).toBe(0);
  });
});

test('digits choose an answer and Enter goes on', async ({ page }) => {
  await page.goto('/troubleshoot/between/');
  await wake(page);
  await page.keyboard.press('3');
  await expect(page.getByRole('radio').nth(2)).toBeChecked();
  await page.keyboard.press('1');
  await expect(page.getByRole('radio').first()).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/between=nothing/);
});

test('says how far one is', async ({ page }) => {
  await page.goto('/troubleshoot/between/');
  // No number is promised: it depends on the answers.
  await expect(page.getByText(/^Question 2$/)).toBeVisible();
});

test('past the tree, asks before it suggests, with fixes a press away that a reload keeps', async ({
  page,
}) => {
  await page.goto(
    '/troubleshoot/?error-code=0x904-0x7&between=unknown&failure-moment=unknown&reach=by-portal',
  );
  await expect(page.getByText(/^Question 5: it should save you time$/)).toBeVisible();
  await page.getByRole('button', { name: 'Show me what to try now' }).click();
  await expect(page).toHaveURL(/now=fixes/);
  await page.reload();
  await expect(page.getByRole('article')).toBeVisible();
  await expect(heading(page)).not.toHaveText(/tunnel/);
  await expect(page.getByText(/^You picked this/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Answer it first' }).click();
  await page.getByRole('radio').last().check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).not.toHaveURL(/now=fixes/);
});

test.describe('from the home page to the first step of the right fix', () => {
  const count = async (page: Page, walk: () => Promise<void>): Promise<number> => {
    let questions = 0;
    await page.exposeFunction('countQuestion', () => (questions += 1));
    await page.addInitScript(() =>
      document.addEventListener('submit', () =>
        (globalThis as unknown as { countQuestion: () => void }).countQuestion(),
      ),
    );
    await page.goto('/');
    await page.getByRole('link', { name: 'Find my fix' }).click();
    await wake(page);
    await walk();
    await expect(page.getByRole('article')).toBeVisible();
    return questions;
  };

  test('takes at most six questions for an unreadable key', async ({ page }) => {
    expect(await count(page, () => answerToKeyFix(page))).toBeLessThanOrEqual(6);
  });

  test('takes at most four for a wrong address', async ({ page }) => {
    const questions = await count(page, async () => {
      await answer(page, /^Directly/);
      await answer(page, /from another computer/);
      await answer(page, /^Yes/);
      await answer(page, /an address that isn’t/);
    });
    expect(questions).toBeGreaterThan(0);
    expect(questions).toBeLessThanOrEqual(4);
  });
});
