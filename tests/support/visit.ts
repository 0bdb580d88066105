import type { Page, Response } from '@playwright/test';
import { expect } from '@playwright/test';

/** Open a page and wait until its islands work. Not for pages without scripts. */
export async function visit(page: Page, address: string): Promise<Response | null> {
  const response = await page.goto(address);
  await ready(page);
  return response;
}

/** Wait until the islands of the page are hydrated and their first effects have run. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('astro-island[ssr]:not([client="visible"])')).toHaveCount(0);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  );
}
