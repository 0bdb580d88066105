import { expect, test } from '@playwright/test';
import config from '../../playwright.config.ts';
import { heaviest } from '../../scripts/budgets.ts';
import { DIST } from '../support/built-site.ts';
import { visit } from '../support/visit.ts';

const usual = config.use?.launchOptions;

/** A small phone whose owner reads letters of twice the usual size: a setting of the browser, not of a page. */
test.use({
  viewport: { width: 360, height: 740 },
  launchOptions: {
    ...usual,
    args: [...(usual?.args ?? []), '--blink-settings=defaultFontSize=32'],
  },
});

const FIX = '/troubleshoot/?between=nothing&error-code=0x904-0x7&host-log=key-error';

test('with letters of twice the size no page has to be moved sideways', async ({ page }) => {
  const wide: string[] = [];
  for (const address of [...Object.values(heaviest(DIST)).map((one) => one.page), FIX]) {
    await visit(page, address);
    await page.waitForLoadState('networkidle');
    const [letters, beyond] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [getComputedStyle(document.documentElement).fontSize, scrollWidth - clientWidth];
    });
    expect(letters, 'the browser heeds the setting').toBe('32px');
    if (beyond > 0) wide.push(`${address}: ${beyond} pixels`);
  }
  expect(wide).toEqual([]);
});
