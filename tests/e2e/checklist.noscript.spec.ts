import { expect, test } from '@playwright/test';
import { SIZES, linesOf, print, solid } from '../support/checklist-page.ts';

test('without scripts the whole checklist is there, with boxes to tick and no dead buttons', async ({
  page,
}) => {
  await page.goto('/checklist/');
  const main = page.getByRole('main');
  for (const line of linesOf()) {
    await expect(page.locator(`label[for="${line.id}"]`), line.id).toBeVisible();
    await expect(page.locator(`#${line.id}-expect`), line.id).toBeVisible();
  }
  await expect(main.getByRole('checkbox')).toHaveCount(linesOf().length);
  await main.getByRole('checkbox').first().check();
  await expect(main.getByRole('checkbox').first()).toBeChecked();
  await expect(main.getByRole('button')).toHaveCount(0);
});

test('without scripts it prints on one page of either size', async ({ page }) => {
  await page.goto('/checklist/');
  for (const format of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
    const { pages, text, smallest } = await print(page, format);
    expect(pages).toHaveLength(1);
    expect(smallest).toBeGreaterThanOrEqual(8.5);
    for (const line of linesOf()) expect(text).toContain(solid(line.do));
  }
});
