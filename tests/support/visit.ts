import type { Page, Request, Response } from '@playwright/test';
import { expect } from '@playwright/test';

/** Open a page and wait until what is on it works. Not for pages without scripts. */
export async function visit(page: Page, address: string): Promise<Response | null> {
  const response = await page.goto(address);
  await ready(page);
  return response;
}

const MAX_WAIT_MS = 20_000;

/**
 * Wait until the islands of the page are hydrated and their first effects have run. A troubleshooter that nobody has turned to
 * yet only listens. All of it is one request to the browser, and a page without islands draws no frame for it: hundreds of
 * pages are opened so.
 */
export async function ready(page: Page): Promise<void> {
  const waiting = await page.evaluate(async (most) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const pending = () =>
      [
        ...document.querySelectorAll(
          'astro-island[ssr]:not([client="visible"]), [data-troubleshooter=""], [data-troubleshooter="loading"]',
        ),
      ].map((island) => island.getAttribute('component-url') ?? 'the troubleshooter');
    const start = performance.now();
    while (pending().length > 0 && performance.now() - start < most) await frame();
    if (document.querySelector('astro-island, [data-troubleshooter]')) await frame();
    return pending();
  }, MAX_WAIT_MS);
  if (waiting.length > 0)
    throw new Error(`${page.url()}: not hydrated after ${MAX_WAIT_MS} ms: ${waiting.join(', ')}`);
}

/**
 * Follow the requests of a page.
 *
 * @returns A function that waits until everything the page asked for has come and it has nothing left to do.
 */
export function followRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let started = 0;
  page.on('request', (request) => {
    open.add(request);
    started += 1;
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return async () => {
    for (let seen = -1; seen !== started;) {
      await expect.poll(() => open.size).toBe(0);
      seen = started;
      await page.evaluate(
        (most) =>
          new Promise((resolve) => {
            requestIdleCallback(() => requestAnimationFrame(() => setTimeout(resolve)));
            // A page at rest was seen to get neither, for as long as the test could wait.
            setTimeout(resolve, most);
          }),
        MAX_WAIT_MS,
      );
    }
  };
}

/** Turn to the question of the troubleshooter, and wait until the code that leads further is there. */
export async function wake(page: Page): Promise<void> {
  await page.locator('[data-troubleshooter]:not([data-troubleshooter=""])').waitFor();
  await page.locator('[data-troubleshooter] h1').hover();
  await page.locator('[data-troubleshooter="alive"]').waitFor();
}
