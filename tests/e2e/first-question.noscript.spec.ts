import { expect, test } from '@playwright/test';

test('Find my fix asks the question after the code, with its answers as links', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Find my fix' }).click();
  // Nothing is painted before the style sheets are there, but a document can be read before.
  await page.waitForURL('**/troubleshoot/between/', { waitUntil: 'load' });
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('How do you reach the remote computer?');
  await page.getByRole('link', { name: /^Directly/ }).click();
  await expect(heading).toHaveText(/Can anyone else connect/);
});

test('a link that holds a case says that its answers are not read, with a way on', async ({
  page,
}) => {
  const sentence = page.getByText(/the answers that a link holds are not read/);
  await page.goto('/troubleshoot/?between=vpn&error-code=0x904-0x7');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which error code do you see?');
  await expect(sentence).toBeVisible();
  await page.getByRole('link', { name: /^0x904 with extended code 0x7/ }).click();
  await page.waitForURL('**/troubleshoot/between/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^How do you reach/);
  await expect(sentence).toHaveCount(0);
});
