import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Return a part of the flowchart, by the question at its root. */
export const partOf = (page: Page, node: string): Locator => page.locator(`#part-${node}`);

/** Open the flowchart at a part and wait until its picture is there. */
export async function openPart(page: Page, node: string): Promise<Locator> {
  // From elsewhere: a change behind the # alone would not load the page.
  await page.goto('about:blank');
  await page.goto(`/flowchart/#part-${node}`);
  const part = partOf(page, node);
  await expect(part.locator('.chart-box').first()).toBeInViewport();
  return part;
}
