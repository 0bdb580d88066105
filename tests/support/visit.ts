import type { Page, Response } from '@playwright/test';

/** Open a page and wait until its islands work. Not for pages without scripts. */
export async function visit(page: Page, address: string): Promise<Response | null> {
  const response = await page.goto(address);
  await ready(page);
  return response;
}

const MAX_WAIT_MS = 20_000;

/**
 * Wait until the islands of the page are hydrated and their first effects have run. All of it is one request to the
 * browser, and a page without islands draws no frame for it: hundreds of pages are opened so.
 */
export async function ready(page: Page): Promise<void> {
  const waiting = await page.evaluate(async (most) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const pending = () =>
      [...document.querySelectorAll('astro-island[ssr]:not([client="visible"])')].map(
        (island) => island.getAttribute('component-url') ?? '',
      );
    const start = performance.now();
    while (pending().length > 0 && performance.now() - start < most) await frame();
    if (document.querySelector('astro-island')) await frame();
    return pending();
  }, MAX_WAIT_MS);
  if (waiting.length > 0)
    throw new Error(`${page.url()}: not hydrated after ${MAX_WAIT_MS} ms: ${waiting.join(', ')}`);
}
