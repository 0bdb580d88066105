import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { OUT_OF_REACH } from '../support/case-addresses.ts';

const KEY =
  '/troubleshoot/?error-code=0x904-0x7&between=nothing&other-client=all-fail&host-log=key-error&key-access=denied';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe('what to try next, and why', () => {
  test('carries a case with a failed first fix to the right second one', async ({ page }) => {
    await page.goto(KEY);
    await expect(heading(page)).toHaveText(/Repair the permissions/);
    await page.getByRole('button', { name: 'It didn’t' }).click();

    await expect(heading(page)).toHaveText('Undo it before you go on');
    await page.getByRole('button', { name: 'I have undone it' }).click();
    // Undoing restores the state of the first answer: nothing is asked again.
    await expect(heading(page)).toHaveText(/new Remote Desktop certificate/);
    await page.getByRole('button', { name: 'It worked' }).click();
    await expect(heading(page)).toHaveText('You are back in');
    await expect(page.getByRole('heading', { name: 'Changes you made' })).toBeVisible();
  });

  test('names what a fix replaces, and what to put back after it', async ({ page }) => {
    await page.goto(KEY);
    const value = page
      .getByRole('listitem')
      .filter({ hasText: /^The permissions of the key file f686aace/ });
    await page.getByText(/^Can be undone in/).click();
    await expect(page.getByText('What it replaces')).toBeVisible();
    await expect(value).toBeVisible();
    await page.getByRole('button', { name: 'It didn’t' }).click();
    await expect(page.getByText('What was there before')).toBeVisible();
    await page.getByRole('button', { name: 'Leave it for now' }).click();
    await page.getByText(/How to undo it/).click();
    await expect(page.getByText('Put back:')).toBeVisible();
    await expect(value).toBeVisible();
  });

  test('says in one line why a fix is next', async ({ page }) => {
    await page.goto(KEY);
    await expect(
      page.getByText(
        /^Try this next(\. It|: it is quick, and it) fixes .*“Unreadable certificate key”/,
      ),
    ).toBeVisible();
  });

  test('lets a suspect fall when an answer speaks against it, and says why', async ({ page }) => {
    await page.goto('/troubleshoot/?error-code=0x904-0x7');
    const likely = page.locator('[data-band="very-likely"], [data-band="likely"]');
    await expect(likely.getByRole('link', { name: /Tunnel, bastion or proxy/ })).toBeVisible();
    await page.getByRole('radio', { name: /^Directly/ }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(likely.getByRole('link', { name: /Tunnel, bastion or proxy/ })).toHaveCount(0);
  });

  test('goes on when another fault remains, and keeps the fix', async ({ page }) => {
    await page.goto(KEY);
    await page.getByRole('button', { name: 'It worked' }).click();
    await page.getByRole('button', { name: 'No, there is another problem' }).click();
    await expect(page).toHaveURL(/fix\.repair-rdp-key-permissions=remains/);
    await expect(heading(page)).not.toHaveText(/Repair the permissions|You are back in/);
    await expect(page.getByText('helped, but another problem remains')).toBeVisible();
  });

  test('hands over what cannot be reached instead of dropping it', async ({ page }) => {
    await page.goto(KEY);
    for (const reach of ['client', 'only-remote']) {
      await page.goto(`${KEY}&reach=${reach}&try=repair-rdp-key-permissions`);
      await expect(page.getByText(/^Hand this over/).first()).toBeVisible();
    }
  });

  test('writes the case for a ticket, with what is still changed', async ({ page }) => {
    const tried = '&fix.repair-rdp-key-permissions=kept&fix.regenerate-rdp-certificate=skipped';
    await page.goto(`${KEY}${tried}`);
    await expect(page.getByText('did not help, left in place')).toBeVisible();
    await page.getByText(/How to undo it/).click();
    await expect(page.getByRole('button', { name: 'I have undone it now' })).toBeVisible();
    await page.goto(
      `${OUT_OF_REACH}&fix.repair-rdp-key-permissions=kept&fix.correct-the-clock=kept`,
    );
    await page.getByLabel('Format').selectOption('Markdown');
    // The newest change comes first, although its id comes later in the alphabet.
    await expect(page.getByRole('region', { name: 'Summary of your case' })).toContainText(
      /## Still changed, newest first\s+- Correct the clock[\s\S]*undo:[\s\S]*- Repair the permissions[\s\S]*undo:/,
    );
  });

  test('reads the same suspects with and without scripts', async ({ page }) => {
    await page.goto('/troubleshoot/lan-key/denied/');
    const still = await page
      .getByRole('main')
      .locator('#suspects + ol > li > a')
      .first()
      .textContent();
    await page.goto(KEY);
    await expect(page.locator('[data-band="very-likely"] a').first()).toHaveText(still ?? '');
  });
});
