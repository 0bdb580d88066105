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
