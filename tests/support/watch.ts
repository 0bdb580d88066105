import type { Page } from '@playwright/test';

/**
 * Collect the faults of a page: errors in the console, exceptions, resources refused by the
 * Content-Security-Policy, and requests to another origin.
 *
 * @returns A list that grows while the page is used; each line begins with the address.
 */
export async function watch(page: Page, origin: string): Promise<string[]> {
  const troubles: string[] = [];
  const note = (what: string) => troubles.push(`${page.url()} ${what}`);
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  page.on('request', (request) => {
    const address = new URL(request.url());
    const inside = ['data:', 'blob:'].includes(address.protocol);
    if (!inside && address.origin !== new URL(origin).origin) note(`request to ${address.href}`);
  });
  await page.exposeFunction('noteRefusal', (what: string) => note(`refused: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { noteRefusal } = window as unknown as { noteRefusal: (what: string) => void };
      noteRefusal(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  return troubles;
}
