import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { caseQuery, caseUrl } from '../../src/lib/case/case-url.ts';
import type { Case } from '../../src/lib/domain/case.ts';
import { MODULE } from '../../src/lib/print/qr.ts';
import { readPdfFile } from '../support/pdf-file.ts';
import { ends, knowledge, print, solid } from '../support/checklist-page.ts';
import { readQr } from '../support/qr.ts';
import { visit } from '../support/visit.ts';

const figure = (page: Page) => page.locator('[data-reopen]');

/** Read the printed code: its text, and the side of a module in millimetres. */
async function codeOf(page: Page): Promise<{ text: string | null; module: number }> {
  await page.emulateMedia({ media: 'print' });
  const svg = figure(page).locator('svg');
  await expect(svg).toBeVisible();
  const { d, size, side } = await svg.evaluate((element) => ({
    d: element.querySelector('path')?.getAttribute('d') ?? '',
    size: Number(element.getAttribute('viewBox')?.split(' ')[2]),
    side: element.getBoundingClientRect().width,
  }));
  return { text: readQr(d, size), module: ((side / size) * 25.4) / 96 };
}

const byLength = [...ends()].sort((a, b) => caseUrl(a).length - caseUrl(b).length);
const shortest = byLength[0] as Case;
const longest = byLength.at(-1) as Case;
/** More than a code of that size can hold. */
const endless: Case = {
  ...longest,
  tried: Object.fromEntries(knowledge.fixes.slice(0, 12).map(({ id }) => [id, 'kept'])),
};

for (const path of ['/checklist/', '/flowchart/']) {
  test(
    `${path} has a code on paper only, which opens the troubleshooter`,
    { tag: '@fonts' },
    async ({ page }) => {
      await visit(page, path);
      await expect(figure(page)).toBeHidden();
      const { text, module } = await codeOf(page);
      expect(text).toMatch(/^https?:\/\/[^/]+\/troubleshoot\/$/);
      expect(module).toBeGreaterThanOrEqual(MODULE - 0.001);
    },
  );

  test(
    `${path} with a case has a code that reopens it`,
    { tag: '@fonts' },
    async ({ page, baseURL }) => {
      for (const current of [shortest, longest]) {
        await visit(page, path + caseQuery(current));
        await expect(figure(page)).toHaveAttribute('data-of', 'case');
        const { text, module } = await codeOf(page);
        expect(text).toBe(new URL(caseUrl(current), baseURL).href);
        expect(module).toBeGreaterThanOrEqual(MODULE - 0.001);
        await page.emulateMedia({ media: 'screen' });
      }
      await visit(page, caseUrl(longest));
      for (const [check, answer] of Object.entries(longest.answers))
        expect(new URL(page.url()).searchParams.get(check)).toBe(answer);
    },
  );

  test(`${path} with a case too long for a code prints the address of the troubleshooter instead`, async ({
    page,
  }) => {
    await visit(page, path + caseQuery(endless));
    await expect(figure(page)).toHaveAttribute('data-of', 'long-case');
    await expect(figure(page).locator('svg')).toHaveCount(0);
    const { pages, text } = await print(page, 'A4');
    if (path === '/checklist/') expect(pages).toHaveLength(1);
    expect(text).toMatch(/toolongforaQRcode\.Thetroubleshooter:[^/]+\/troubleshoot\//);
    expect(text).not.toContain(solid(caseQuery(endless)));
  });
}

test('what draws codes is not loaded before there is a case', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await visit(page, '/checklist/');
  await visit(page, '/flowchart/');
  expect(loaded.filter((url) => url.includes('reopen') && url.endsWith('.js'))).toEqual([]);
  await visit(page, `/checklist/${caseQuery(shortest)}`);
  await expect(figure(page)).toHaveAttribute('data-of', 'case');
  expect(loaded.filter((url) => url.includes('reopen') && url.endsWith('.js'))).toHaveLength(1);
});

test('text that is cut off in a PDF would be noticed', async ({ page }) => {
  await visit(page, '/checklist/');
  await page.emulateMedia({ media: 'print' });
  // Through the middle of a letter: letters that are out of sight as a whole are not in the PDF at all.
  await page
    .locator('.block-lead')
    .first()
    .evaluate((lead: HTMLElement) => {
      const letter = document.createRange();
      letter.setStart(lead.firstChild as Node, 12);
      letter.setEnd(lead.firstChild as Node, 13);
      const { left, right } = letter.getBoundingClientRect();
      const width = (left + right) / 2 - lead.getBoundingClientRect().left;
      lead.style.cssText = `width: ${width}px; overflow: hidden; white-space: nowrap`;
    });
  const { clipped, missing } = await readPdfFile(await page.pdf({ tagged: true }));
  expect(clipped.join()).toContain('1: ');
  expect(missing).toEqual([]);
});
