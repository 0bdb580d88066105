import { expect, test } from '@playwright/test';
import { axeFindings, holdAxe } from '../support/axe.ts';
import { pageGroups } from '../support/page-groups.ts';
import { watch } from '../support/watch.ts';
import { visit } from '../support/visit.ts';

/** The narrowest window in which everything has to be readable without scrolling sideways (WCAG 1.4.10). */
const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 720 };

/** Ways to text whose colours have been checked; each process has its own set. */
const seen = new Set<string>();

/** Rules for every page. All are checked in one visit, because there are hundreds of pages. */
test.describe('every page:', () => {
  test.use({ viewport: NARROW });
  for (const { name, pages } of pageGroups())
    test(name, async ({ page, baseURL }) => {
      const troubles = await watch(page, String(baseURL));
      await holdAxe(page);
      const sideways: string[] = [];
      const findings: string[] = [];
      const isNarrow = async (address: string): Promise<void> => {
        await page.setViewportSize(NARROW);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > NARROW.width) sideways.push(`${address} is ${width} pixels wide`);
      };
      const isAccessible = async (): Promise<void> => {
        await page.setViewportSize(WIDE);
        findings.push(...(await axeFindings(page, seen)));
      };
      for (const [index, address] of pages.entries()) {
        await visit(page, address);
        // By turns, so that the window changes once for each page, and pages are opened in both.
        if (index % 2 === 0) {
          await isNarrow(address);
          await isAccessible();
        } else {
          await isAccessible();
          await isNarrow(address);
        }
      }
      expect.soft(troubles, 'console errors, refused resources, other origins').toEqual([]);
      expect.soft(sideways, 'scrolls sideways at 320 pixels').toEqual([]);
      expect.soft(findings, 'axe, in light and dark').toEqual([]);
    });
});

test('what the watch listens for would be noticed', async ({ page, baseURL }) => {
  const troubles = await watch(page, String(baseURL));
  await visit(page, '/');
  await page.evaluate(() => {
    const image = new Image();
    image.src = 'https://elsewhere.example/image.png';
    const script = document.createElement('script');
    script.textContent = 'void 0';
    document.body.append(image, script);
    console.error('something broke');
    setTimeout(() => {
      throw new Error('something threw');
    });
  });
  await expect.poll(() => troubles.join('\n')).toContain('refused: img-src');
  for (const trouble of ['refused: script-src', 'something broke', 'something threw'])
    await expect.poll(() => troubles.join('\n')).toContain(trouble);
});
