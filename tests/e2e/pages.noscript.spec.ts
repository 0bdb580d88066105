import { expect, test } from '@playwright/test';

const PAGES = [
  '/',
  '/troubleshoot/',
  '/flowchart/',
  '/flowchart/message/',
  '/whole-flowchart/',
  '/checklist/',
  '/search/',
  '/fixes/',
  '/fixes/keep-host-awake/',
  '/causes/private-key-unreadable/',
  '/checks/host-log/',
  '/symptoms/error-0x904-0x7/',
  '/codes/',
  '/evidence/',
  '/logs/',
  '/about/',
];

for (const address of PAGES)
  test(`without scripts ${address} has its heading and no button that does nothing`, async ({
    page,
  }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true })).toHaveCount(1);
    await expect(page.locator('button:not([type="submit"])').filter({ visible: true })).toHaveCount(
      0,
    );
  });
