import { expect, test } from '@playwright/test';
import { builtKnowledge } from '../support/built-site.ts';

test('without scripts the box of every page leads to a list of everything', async ({ page }) => {
  const { fixes, causes } = builtKnowledge();
  await page.goto('/');
  await page.getByRole('banner').getByRole('searchbox').fill('licence');
  await page.getByRole('banner').getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL('/search/?q=licence');
  const links = page.getByRole('main').getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  for (const { url } of [...fixes, ...causes]) expect(addresses).toContain(url);
  await expect(page.getByText('Without scripts this page cannot search')).toBeVisible();
});
