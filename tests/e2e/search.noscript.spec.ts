import { expect, test } from '@playwright/test';
import { builtKnowledge } from '../support/built-site.ts';

test('without scripts no page offers a field that cannot search', async ({ page }) => {
  for (const address of ['/', '/fixes/', '/codes/', '/search/', '/fixes/keep-host-awake/']) {
    await page.goto(address);
    await expect(
      page.locator('input, select, textarea').filter({ visible: true }),
      address,
    ).toHaveCount(0);
  }
});

test('without scripts the foot of every page leads to a list of everything', async ({ page }) => {
  const { fixes, causes } = builtKnowledge();
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search/');
  const links = page.getByRole('main').getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  for (const { url } of [...fixes, ...causes]) expect(addresses).toContain(url);
  await expect(page.getByText('Search needs JavaScript')).toBeVisible();
});

test('without scripts every code is in the list', async ({ page }) => {
  await page.goto('/codes/');
  await expect(page.locator('[data-item]')).not.toHaveCount(0);
  await page.locator('summary', { hasText: 'Events' }).click();
  await expect(page.getByRole('link', { name: '1057', exact: true }).last()).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const address of ['/', '/troubleshoot/'])
    test(`without scripts “More” on ${address} leads to what has no room`, async ({ page }) => {
      await page.goto(address);
      const main = page.getByRole('navigation', { name: 'Main' });
      await main.getByText('More', { exact: true }).click();
      await main.getByRole('link', { name: 'Codes' }).click();
      await expect(page).toHaveURL('/codes/');
    });
});
