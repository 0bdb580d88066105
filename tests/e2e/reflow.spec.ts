import { expect, test } from '@playwright/test';
import { pageGroups } from '../support/page-groups.ts';
import { visit } from '../support/visit.ts';

test.use({ viewport: { width: 320, height: 640 } });

test.describe('at a width of 320 pixels nothing has to be scrolled sideways on', () => {
  for (const { name, pages } of pageGroups())
    test(name, async ({ page }) => {
      const wide: string[] = [];
      for (const address of pages) {
        await visit(page, address);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 320) wide.push(`${address} is ${width} pixels wide`);
      }
      expect(wide).toEqual([]);
    });
});
