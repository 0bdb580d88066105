import { expect, test } from '@playwright/test';

test('without scripts one way is open and another can be chosen', async ({ page }) => {
  await page.goto('/fixes/repair-rdp-key-permissions/');
  const ways = page.locator('[data-way]');
  await expect(page.getByText('Choose one way')).toBeVisible();
  await expect(ways).toHaveCount(3);
  await expect(ways.first().locator('.command').first()).toBeVisible();
  await page.locator('[data-way="cmd"] > summary').click();
  await expect(page.locator('[data-way="cmd"] .command').first()).toBeVisible();
  await expect(ways.first().locator('.command').first()).toBeHidden();
});
