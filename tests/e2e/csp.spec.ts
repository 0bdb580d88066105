import { expect, test } from '@playwright/test';
import { visit } from '../support/visit.ts';

test('a script that someone injects does not run', async ({ page }) => {
  await visit(page, '/');
  const ran = await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="/nothing" onerror="document.title = 1">',
    );
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.injected = "yes"';
    document.body.append(script);
    return 'injected' in document.documentElement.dataset;
  });
  expect(ran).toBe(false);
  await expect(page).not.toHaveTitle('1');
});

test('nothing can be sent to another origin', async ({ page }) => {
  await visit(page, '/');
  const sent = await page.evaluate(() =>
    fetch('https://elsewhere.example/', { mode: 'no-cors' }).then(
      () => 'sent',
      (error: unknown) => String(error),
    ),
  );
  expect(sent).toContain('TypeError');
});
