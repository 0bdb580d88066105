import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { dropFiles } from '../support/drop-files.ts';
import { followRequests, visit } from '../support/visit.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const code = (page: Page) => page.getByRole('radio', { name: /^0x904 with extended code 0x7/ });
const proceed = (page: Page) => page.getByRole('button', { name: 'Continue' });
const state = (page: Page, wanted: string) =>
  expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-troubleshooter', wanted);

/** Hold back what is fetched when somebody turns to the question, until the returned function is called, or lose it. */
async function holdSteps(page: Page): Promise<(isLost: boolean) => void> {
  let decide: (isLost: boolean) => void = () => undefined;
  const held = new Promise<boolean>((resolve) => (decide = resolve));
  await page.route('**/details/steps-*.json', async (route) =>
    (await held) ? route.abort() : route.continue(),
  );
  return decide;
}

test('loads what leads further only once somebody turns to the question', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const settle = followRequests(page);
  await visit(page, '/troubleshoot/');
  await settle();
  await state(page, 'listening');
  expect(fetched.filter((path) => /preact|model\.json|steps/.test(path))).toEqual([]);
  await code(page).check();
  await state(page, 'alive');
  await expect(page.locator('[data-prerendered="ready"] h1')).toHaveText(/How do you reach/);
  expect(fetched.filter((path) => /preact|model\.json|steps/.test(path))).toHaveLength(3);
});

test('the home page fetches ahead what the first question is painted with', async ({ page }) => {
  const got: string[] = [];
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.ok()) got.push(new URL(response.url()).pathname);
  });
  page.on('console', (message) => refused.push(message.text()));
  const settle = followRequests(page);
  await page.goto('/');
  await settle();
  const ahead = [...got];
  await page.getByRole('link', { name: 'Find my fix' }).click();
  await expect(heading(page)).toHaveText(/How do you reach/);
  const sheets = await page
    .locator('link[rel=stylesheet]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname));
  expect(sheets.length).toBeGreaterThan(1);
  expect(sheets.filter((path) => !ahead.includes(path))).toEqual([]);
  expect(refused).toEqual([]);
});

test.describe('a press before the rest has come', () => {
  test('on Continue is repeated once it has', async ({ page }) => {
    const decide = await holdSteps(page);
    await visit(page, '/troubleshoot/');
    await code(page).check();
    await proceed(page).click();
    await expect(proceed(page)).toHaveAttribute('aria-busy', 'true');
    await expect(page).toHaveURL('/troubleshoot/');
    decide(false);
    await expect(heading(page)).toHaveText(/How do you reach/);
    await expect(page).toHaveURL('/troubleshoot/?error-code=0x904-0x7');
    await expect(proceed(page)).not.toHaveAttribute('aria-busy');
    await page.goBack();
    await expect(heading(page)).toHaveText(/Which error code/);
  });

  test('on Continue is kept when the page is left', async ({ page }) => {
    await holdSteps(page);
    await visit(page, '/troubleshoot/between/');
    await page.getByRole('radio', { name: /^Directly/ }).check();
    await proceed(page).click();
    await page.goto('/about/');
    await page.goto('/troubleshoot/');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('/troubleshoot/');
    await page.getByRole('link', { name: 'Continue where you left off' }).click();
    await expect(page).toHaveURL(/between=nothing&error-code=0x904-0x7/);
    await expect(heading(page)).toHaveText(/Can anyone else connect/);
  });

  test('on a digit marks its answer, and Enter goes on', async ({ page }) => {
    const decide = await holdSteps(page);
    await visit(page, '/troubleshoot/');
    await page.keyboard.press('1');
    decide(false);
    await expect(code(page)).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(/How do you reach/);
  });

  test('on a way to tell more opens it', async ({ page }) => {
    const decide = await holdSteps(page);
    await visit(page, '/troubleshoot/');
    await page.getByRole('button', { name: 'Tell us what you already know' }).click();
    decide(false);
    await expect(page).toHaveURL(/change=tell\.all/);
    await expect(heading(page).filter({ visible: true })).not.toHaveText(/Which error code/);
  });

  test('with a file takes the file', async ({ page }) => {
    const decide = await holdSteps(page);
    await visit(page, '/troubleshoot/');
    await dropFiles(page, { name: 'note.txt', buffer: Buffer.from('Error code: 0x904') });
    decide(false);
    await expect(page.getByText('note.txt').first()).toBeVisible();
  });
});

test('a part that does not come says so, and the next press tries again', async ({ page }) => {
  const decide = await holdSteps(page);
  await visit(page, '/troubleshoot/');
  await code(page).check();
  await proceed(page).click();
  decide(true);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The next part could not be loaded');
  await expect(code(page)).toBeChecked();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await proceed(page).click();
  await expect(heading(page)).toHaveText(/How do you reach/);
  await expect(alert).toHaveCount(0);
});
