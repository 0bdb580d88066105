import { expect, test } from '@playwright/test';
import { FAMILIES } from '../../scripts/machine/fonts.mjs';
import { heaviest } from '../../scripts/budgets.ts';
import { DIST } from '../support/built-site.ts';
import { fontsOf, sideways } from '../support/layout.ts';
import { visit } from '../support/visit.ts';

/** The narrowest phone, a phone held sideways, a tablet, a desktop. */
const WIDTHS = [320, 568, 768, 1440];

test(
  'a browser with one family of fonts uses no other',
  { tag: '@fonts' },
  async ({ page }, info) => {
    const family = FAMILIES.find(({ name }) => info.project.name === `only ${name}`);
    test.skip(family === undefined, 'this browser has all fonts of the machine');
    await visit(page, '/checks/host-log/');
    const used = await fontsOf(page);
    expect(used[0]).toBe(family?.sans);
    expect(used).toContain(family?.mono);
    expect(used.filter((name) => FAMILIES.some((one) => one.sans === name))).toEqual([
      family?.sans,
    ]);
  },
);

test(
  'a page of each kind fits its window in any font, at any width',
  { tag: '@fonts' },
  async ({ page }) => {
    const wide: string[] = [];
    for (const { page: address } of Object.values(heaviest(DIST))) {
      await visit(page, address);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 740 });
        wide.push(...(await sideways(page, `${address} at ${width}`)));
      }
    }
    expect(wide, `in ${(await fontsOf(page)).join(', ')}`).toEqual([]);
  },
);
