import { expect, test } from '@playwright/test';
import { heaviest } from '../../scripts/budgets.ts';
import { DIST } from '../support/built-site.ts';
import { fontsOf, sideways } from '../support/layout.ts';
import { followRequests, visit } from '../support/visit.ts';

/** A small phone whose owner reads letters of twice the usual size: a setting of the browser, not of a page. */
test.use({
  viewport: { width: 360, height: 740 },
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({
        ...launchOptions,
        args: [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'],
      }),
    { scope: 'worker' },
  ],
});

test('the link that skips to the content is off the screen until it has the focus', async ({
  page,
}) => {
  await visit(page, '/');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
});

const FIX = '/troubleshoot/?between=nothing&error-code=0x904-0x7&host-log=key-error';

test(
  'with letters of twice the size no page has to be moved sideways',
  { tag: '@fonts' },
  async ({ page }) => {
    const wide: string[] = [];
    const settle = followRequests(page);
    for (const address of [...Object.values(heaviest(DIST)).map((one) => one.page), FIX]) {
      await visit(page, address);
      await settle();
      const letters = await page.evaluate(
        () => getComputedStyle(document.documentElement).fontSize,
      );
      expect(letters, 'the browser heeds the setting').toBe('32px');
      wide.push(...(await sideways(page, address)));
    }
    expect(wide, `in ${(await fontsOf(page)).join(', ')}`).toEqual([]);
  },
);
