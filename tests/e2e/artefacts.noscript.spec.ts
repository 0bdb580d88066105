import { expect, test } from '@playwright/test';

test('what to fetch is listed with its command and what it can answer', async ({ page }) => {
  await page.goto('/logs/');
  await expect(page.getByText('needs JavaScript')).toBeVisible();
  await expect(page.locator('form.evidence-form')).toBeHidden();
  const host = page.getByRole('region', { name: /^On the remote computer/ });
  await host.getByText('System log of the host').click();
  const item = host.locator('details[open]');
  await expect(item.locator('pre')).toContainText('wevtutil epl System');
  await expect(item.getByRole('link').first()).toHaveAttribute('href', /^\/checks\/.+\/$/);
});
