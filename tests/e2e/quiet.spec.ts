import { expect, test } from '@playwright/test';
import { pageGroups } from '../support/page-groups.ts';
import { watch } from '../support/watch.ts';
import { visit } from '../support/visit.ts';

/** The narrowest window in which everything has to be readable without scrolling sideways (WCAG 1.4.10). */
const NARROW = { width: 320, height: 640 };

test.describe('no console error, no refused resource, no request to another origin, no scrolling sideways at 320 pixels on', () => {
  test.use({ viewport: NARROW });
  for (const { name, pages } of pageGroups())
    test(name, async ({ page, baseURL }) => {
      const troubles = await watch(page, String(baseURL));
      const wide: string[] = [];
      for (const address of pages) {
        await visit(page, address);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > NARROW.width) wide.push(`${address} is ${width} pixels wide`);
      }
      expect(troubles).toEqual([]);
      expect(wide).toEqual([]);
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
