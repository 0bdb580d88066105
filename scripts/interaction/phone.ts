import type { Browser, Page } from '@playwright/test';
import type { Interaction } from './timing.ts';
import { startTiming } from './timing.ts';

const SCREEN = { width: 360, height: 740 };

/** Do something in a tab of its own, with the screen of a phone and as a first visit. */
export async function onPhone<Result>(
  browser: Browser,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: SCREEN, serviceWorkers: 'block' });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/**
 * Record interactions on a phone.
 *
 * @param slowdown Number of times that the processor is slowed down.
 */
export const timeOnPhone = (
  browser: Browser,
  slowdown: number,
  work: (page: Page) => Promise<Interaction[]>,
): Promise<Interaction[]> =>
  onPhone(browser, async (page) => {
    await startTiming(page, slowdown);
    return work(page);
  });
