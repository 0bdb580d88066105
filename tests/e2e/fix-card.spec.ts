import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const CASE =
  '/troubleshoot/?error-code=0x904-0x7&between=nothing&other-client=all-fail&host-log=key-error&key-access=denied';
/** Another case whose fix has the same three ways. */
const OTHER = `${CASE}&fix.repair-rdp-key-permissions=skipped`;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const way = (page: Page, name: string) =>
  page
    .getByRole('article')
    .locator('[data-way]')
    .filter({ has: page.locator('summary', { hasText: name }) });

test.describe('the card of a fix', () => {
  test('shows the first step without a press, and no undo before it', async ({ page }) => {
    await page.goto(CASE);
    const card = page.getByRole('article');
    await expect(card.locator('.fix-steps .command').first()).toBeVisible();
    await expect(card.locator('.undo').filter({ visible: true })).toHaveCount(0);
    const order = await card.evaluate((element) => {
      const parts = ['.fix-steps', '.undo-line', '.outcomes'].map((one) =>
        element.querySelector(one)!,
      );
      return parts.map((part, at) =>
        at === 0
          ? true
          : Boolean(
              parts[at - 1]!.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING,
            ),
      );
    });
    expect(order).toEqual([true, true, true]);
    await page.getByText('Can be undone in 5 minutes').click();
    await expect(card.locator('.undo').first()).toBeVisible();
  });

  test('gives all outcomes the same weight, after the steps', async ({ page }) => {
    await page.goto(CASE);
    const buttons = page.getByRole('group', { name: 'How did it go?' }).getByRole('button');
    await expect(buttons).toHaveText(['It worked', 'It didn’t', 'Can’t do this']);
    const looks = await buttons.evaluateAll((all) =>
      all.map((button) => {
        const { backgroundColor, color, borderColor, fontWeight } = getComputedStyle(button);
        return [backgroundColor, color, borderColor, fontWeight].join();
      }),
    );
    expect(new Set(looks).size).toBe(1);
  });

  test('opens one way at a time and remembers it for the next fix and its page', async ({
    page,
  }) => {
    await page.goto(CASE);
    await expect(way(page, 'PowerShell')).toHaveAttribute('open');
    await way(page, 'Command Prompt').locator('summary').click();
    await expect(way(page, 'Command Prompt')).toHaveAttribute('open');
    await expect(way(page, 'PowerShell')).not.toHaveAttribute('open');
    await way(page, 'Command Prompt').locator('summary').click();
    await expect(way(page, 'Command Prompt')).toHaveAttribute('open');

    await page.reload();
    await expect(way(page, 'Command Prompt')).toHaveAttribute('open');
    await page.goto(OTHER);
    await expect(heading(page)).not.toHaveText(/Repair the permissions/);
    await expect(way(page, 'Command Prompt')).toHaveAttribute('open');
    await page.goto('/fixes/clear-licence-cache/');
    await expect(page.locator('[data-way="cmd"]')).toHaveAttribute('open');
    await expect(page.locator('[data-way="powershell"]')).not.toHaveAttribute('open');
  });

  test('after “It didn’t” shows the undo of the way that was used, to copy', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(CASE);
    await way(page, 'Command Prompt').locator('summary').click();
    await page.getByRole('button', { name: 'It didn’t' }).click();
    await expect(heading(page)).toHaveText('Undo it before you go on');
    await expect(page.getByRole('radio', { name: 'Command Prompt' })).toBeChecked();
    const undo = page.getByRole('region', { name: 'Undo it before you go on' }).locator('.undo');
    await expect(undo).toContainText('rdp-key-cmd.acl');
    await expect(undo).not.toContainText('Get-ChildItem');
    // The look at the backup folder comes first, in the same shell.
    const commands = [
      /^powershell -NoProfile -Command ".*C:\\RdpFix.* is safe\.' \}"$/,
      /^takeown [\s\S]*\/setowner/,
    ];
    await expect(undo.locator('.command')).toHaveCount(commands.length + 1);
    for (const [at, command] of commands.entries()) {
      const block = undo.locator('.command').nth(at);
      await block.getByRole('button', { name: 'Copy' }).click();
      await expect(block.getByRole('button', { name: 'Copied' })).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(command);
    }

    await page.getByRole('radio', { name: 'PowerShell' }).check();
    await expect(undo).toContainText('Get-ChildItem');
    await expect(undo).not.toContainText('rdp-key-cmd.acl');
  });

  test('asks nothing again of what was undone, but of what was left in place', async ({ page }) => {
    await page.goto(CASE);
    await page.getByRole('button', { name: 'It didn’t' }).click();
    await page.getByRole('button', { name: 'I have undone it' }).click();
    await expect(page).toHaveURL(/repair-rdp-key-permissions=undone/);
    await expect(page.getByRole('article')).toBeVisible();

    await page.goto(CASE);
    await page.getByRole('button', { name: 'It didn’t' }).click();
    await page.getByRole('button', { name: 'Leave it for now' }).click();
    await expect(page.getByText('Check this again.')).toBeVisible();
  });

  test('names no tunnel to somebody who reported none', async ({ page }) => {
    await page.goto(
      '/troubleshoot/?error-code=0x904-0x7&try=bypass-the-forwarder&between=unknown&failure-moment=unknown&other-client=unknown',
    );
    const titles = await page
      .getByRole('article')
      .getByRole('heading', { level: 1 })
      .allTextContents();
    for (const title of titles) expect(title).not.toMatch(/tunnel/);
  });
});

test.describe('the page of a fix', () => {
  test('has what it takes, the steps, the result, then the undo', async ({ page }) => {
    await page.goto('/fixes/repair-rdp-key-permissions/');
    const names = await page.locator('main h2').allTextContents();
    expect(names.slice(0, 5)).toEqual([
      'When this fits',
      'Steps',
      'How you know it worked',
      'Undo (5 minutes)',
      'What it fixes',
    ]);
    await expect(page.getByRole('link', { name: 'Find out if this is your fix' })).toBeVisible();
  });

  test('says “Don’t” first where nobody should do it', async ({ page }) => {
    await page.goto('/fixes/rename-machinekeys-folder/');
    await expect(heading(page)).toHaveText('Don’t rename the MachineKeys folder');
    await expect(page).toHaveTitle(/^Don’t rename/);
    const box = page.locator('h1 + .note.warning');
    await expect(box.getByRole('link')).toHaveAttribute(
      'href',
      '/fixes/repair-rdp-key-permissions/',
    );
    await expect(page.locator('main h2').first()).toHaveText('If you already did it');
    await expect(page.locator('main .facts')).toHaveCount(0);
  });
});

test.describe('for those who want fixes and know little', () => {
  const WANTING =
    '/troubleshoot/?error-code=0x904-0x7&between=unknown&failure-moment=unknown&reach=by-portal&now=fixes';
  const picked = (page: Page) => page.getByText(/^You picked this/);
  const pickLater = async (page: Page) => {
    await page.getByText('What comes next if it doesn’t help').click();
    await page.getByRole('article').locator('.after button').first().click();
    await expect(picked(page)).toBeVisible();
    // The address follows the paint.
    await expect(page).toHaveURL(/[?&]try=/);
  };

  test('a card says that it was picked only where somebody picked it', async ({ page }) => {
    await page.goto(WANTING);
    await expect(page.getByRole('article')).toBeVisible();
    await expect(picked(page)).toHaveCount(0);
    await pickLater(page);
    await page.reload();
    await expect(picked(page)).toBeVisible();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect(picked(page)).toHaveCount(0);
    await pickLater(page);
    await page.goBack();
    await expect(picked(page)).toHaveCount(0);
    await pickLater(page);
    const title = await heading(page).innerText();
    await page.getByRole('button', { name: 'Can’t do this' }).click();
    await expect(heading(page)).not.toHaveText(title);
    await expect(picked(page)).toHaveCount(0);
  });

  test('a further question is offered after the fix, and before a hand-over', async ({ page }) => {
    await page.goto(WANTING);
    const offer = page.getByRole('button', { name: 'Answer it first' });
    const skip = page.getByRole('button', { name: 'Can’t do this' });
    const handOver = page.getByRole('heading', { level: 1, name: 'Hand this over' });
    await expect(page.locator('.fix-card ~ .offer')).toBeVisible();
    await expect(async () => {
      if (await skip.isVisible()) await skip.click();
      await expect(handOver).toBeVisible({ timeout: 500 });
    }).toPass();
    await offer.click();
    await expect(page.getByRole('radio').first()).toBeVisible();
  });
});
