import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { OUT_OF_REACH } from '../support/case-addresses.ts';

const KEY_FIXES = [
  'repair-rdp-key-permissions',
  'regenerate-rdp-certificate',
  'repair-listener-certificate-binding',
];
const ALL_TRIED = `${OUT_OF_REACH.replace('&reach=client', '')}${KEY_FIXES.map((fix) => `&fix.${fix}=undone`).join('')}`;

/** A host on which all that was looked at is in order, after what fits best did not help. */
const QUICKER_TO_ASK =
  '/troubleshoot/?error-code=0x904-0x7&between=nothing&other-client=all-fail&host-log=nothing&listener-state=listening&self-connect=works&firewall-state=allowed&security-product=none&fix.free-the-rdp-port=undone&reach=by-someone&now=fixes';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const summary = (page: Page) => page.getByRole('region', { name: 'Summary of your case' });

test.describe('handing over', () => {
  test(
    'names whom to ask for what when nobody here can reach the host',
    { tag: '@browsers' },
    async ({ page }) => {
      await page.goto(OUT_OF_REACH);
      await expect(heading(page)).toHaveText('Hand this over');
      await expect(page.getByText('can’t be done from where you are')).toBeVisible();
      await expect(
        page.getByText('Ask someone who can open the console of the remote computer'),
      ).toBeVisible();
      await expect(
        page.getByText('Ask them to repair the permissions of the Remote Desktop key.'),
      ).toBeVisible();
      await expect(
        page.getByText(/can you repair the permissions .* It takes 10 minutes/),
      ).toBeVisible();
    },
  );

  test('tells the receiver the best fix with everything in reach, with its page', async ({
    page,
    baseURL,
  }) => {
    await page.goto(OUT_OF_REACH);
    await expect(summary(page)).toContainText(
      /Next step\s+- Repair the permissions of the Remote Desktop key\s+For: Unreadable certificate key\s+On the remote computer \(host\) · Administrator, elevated · 10 minutes · Low risk/,
    );
    await expect(summary(page)).toContainText(
      `Steps and undo: ${String(baseURL)}/fixes/repair-rdp-key-permissions/`,
    );
    await expect(summary(page)).toContainText(/Ruled out\s+- .+ \(against it: .+\)/);
  });

  test('tells the caller what was found, who does what next and what not to touch', async ({
    page,
  }) => {
    await page.goto(OUT_OF_REACH);
    await page.getByLabel('Write it for').selectOption('For the person who called');
    await expect(summary(page)).toContainText(
      /What we found[\s\S]*Unreadable certificate key[\s\S]*What happens next[\s\S]*Ask someone who can open the console[\s\S]*What not to touch/,
    );
    await expect(summary(page)).not.toContainText('Suspects');
  });

  test('says so when all that fits has been tried', async ({ page }) => {
    await page.goto(ALL_TRIED);
    await expect(
      page.getByText('Everything that fits what you found has been tried'),
    ).toBeVisible();
    await expect(page.getByText(/^Ask them to read the System logs/)).toBeVisible();
  });

  test('says so when asking costs less than going on', async ({ page }) => {
    await page.goto(QUICKER_TO_ASK);
    await expect(page.getByText('It’s quicker to get help now')).toBeVisible();
  });

  test('shows the whole text, and copies it', async ({ page, context, browserName }) => {
    test.skip(browserName !== 'chromium', 'Only Chromium lets a test read the clipboard.');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(OUT_OF_REACH);
    const cut = await summary(page).evaluate(
      (box) => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth,
    );
    expect(cut).toBe(false);
    const [first] = await page.locator('.handover button').all();
    await expect(first!).toHaveText('Copy the summary');
    await first!.click();
    await expect(page.getByText('Copied')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await summary(page).textContent(),
    );
  });

  test('keeps the order of trial over a reload, the saved case and the link in the text', async ({
    page,
  }) => {
    const tried = ['repair-rdp-key-permissions', 'correct-the-clock'];
    const address = `${OUT_OF_REACH}${tried.map((fix) => `&fix.${fix}=kept`).join('')}&now=fixes`;
    const order =
      /Still changed, newest first\s+- Correct the clock[\s\S]*- Repair the permissions/;
    await page.goto(address);
    await expect(summary(page)).toContainText(order);
    await page.reload();
    await expect(summary(page)).toContainText(order);

    const link =
      /Reopen this case: (\S+)/.exec((await summary(page).textContent()) ?? '')?.[1] ?? '';
    await page.goto(link);
    await expect(summary(page)).toContainText(order);

    // A step in the case saves it.
    await page
      .getByRole('button', { name: /^Change the answer/ })
      .first()
      .click();
    await page.goto('/troubleshoot/');
    await page.getByRole('link', { name: 'Continue where you left off' }).click();
    await expect(page).toHaveURL(
      /fix\.repair-rdp-key-permissions=kept&fix\.correct-the-clock=kept/,
    );
    await expect(summary(page)).toContainText(order);
  });
});

test.describe('a case that is solved', () => {
  const solved = OUT_OF_REACH.replace(
    'reach=client',
    'fix.correct-the-clock=kept&fix.repair-rdp-key-permissions=worked',
  );

  test('says what worked, how to keep it from coming back, and what is still changed', async ({
    page,
  }) => {
    await page.goto(solved);
    await expect(heading(page)).toHaveText('You are back in');
    const main = page.getByRole('main');
    await expect(
      main.getByRole('link', { name: 'Repair the permissions of the Remote Desktop key' }).first(),
    ).toHaveAttribute('href', '/fixes/repair-rdp-key-permissions/');
    await expect(page.getByText('Can you connect now?')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Keep it from coming back' })).toBeVisible();
    await expect(main.getByText(/^Find out what changed the permissions/)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Changes you made' })).toBeVisible();
    await expect(page.getByText(/How to undo it/)).toHaveCount(2);
    await page.getByText('Read the note').click();
    await expect(summary(page)).toContainText(/Solved by[\s\S]*Still changed, newest first/);
    await expect(summary(page)).not.toContainText(/Suspects|Next step|To add/);
  });

  test('shows nothing that belongs to the search for the cause', async ({ page }) => {
    await page.goto(solved);
    await expect(heading(page)).toHaveText('You are back in');
    for (const name of [/Suspects/])
      await expect(page.getByRole('heading', { name })).toHaveCount(0);
    await expect(page.getByRole('link', { name: /flowchart|Print what is left/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /findings/ })).toHaveCount(0);
  });

  test('goes on when there is another problem', async ({ page }) => {
    await page.goto(solved);
    await page.getByRole('button', { name: 'No, there is another problem' }).click();
    await expect(page).toHaveURL(/fix\.repair-rdp-key-permissions=remains/);
    await expect(heading(page)).not.toHaveText('You are back in');
  });

  test('has nothing that axe reports, and prints the note', async ({ page }) => {
    await page.goto(solved);
    await expect(heading(page)).toHaveText('You are back in');
    expect(await axeFindings(page)).toEqual([]);
    await page.evaluate(() => (window.print = () => undefined));
    await page.getByRole('button', { name: 'Print' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(summary(page)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });
});
