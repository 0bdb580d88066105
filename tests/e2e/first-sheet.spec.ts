import { expect, test } from '@playwright/test';
import { parse } from '../support/parse.ts';
import { readBuilt } from '../support/built-site.ts';
import { readPdf } from '../support/pdf.ts';
import { visit } from '../support/visit.ts';

// Paper begins with what the page is for.

const links = [
  ...parse(readBuilt('flowchart/index.html')).querySelectorAll('.chart-away a[href]'),
].map((a) => new URL(a.getAttribute('href') ?? '', 'http://site.example').pathname);
const AREAS = [...new Set(links)];

/** Return the text of a picture as PDF text may have it: without spaces. */
const solid = (text: string): string => text.replace(/\s/g, '');

for (const format of ['A4', 'Letter'] as const)
  test(`the flowchart’s pages print a picture on the first sheet of ${format}`, async ({
    page,
  }) => {
    expect(AREAS.length).toBeGreaterThan(5);
    for (const path of ['/flowchart/', ...AREAS]) {
      await visit(page, path);
      const [first] = await readPdf(
        await page.pdf({ format, preferCSSPageSize: true, tagged: true }),
      );
      const sheet = solid(first?.texts.map(({ text }) => text).join('') ?? '');
      const inPicture = await page
        .locator('.chart')
        .first()
        .locator('text')
        .evaluateAll((texts) => texts.map(({ textContent }) => textContent));
      expect(inPicture.length).toBeGreaterThan(5);
      expect(
        inPicture.filter((text) => !sheet.includes(solid(text))),
        path,
      ).toEqual([]);
    }
  });

test('a page prints no form that paper cannot fill in', async ({ page }) => {
  for (const path of ['/', '/codes/', '/logs/', '/fixes/']) {
    await visit(page, path);
    await expect(page.locator('main form').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('main form:visible'), path).toHaveCount(0);
    await page.emulateMedia({ media: null });
  }
  await visit(page, '/checklist/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('main form')).toBeVisible();
});
