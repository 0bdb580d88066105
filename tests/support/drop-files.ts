import type { Page } from '@playwright/test';

/** Drop files on the page, anywhere but on a form. */
export async function dropFiles(
  page: Page,
  ...files: readonly { name: string; buffer: Buffer }[]
): Promise<void> {
  const transfer = await page.evaluateHandle(
    (all) => {
      const made = new DataTransfer();
      for (const [name, bytes] of all) made.items.add(new File([new Uint8Array(bytes)], name));
      return made;
    },
    files.map(({ name, buffer }) => [name, [...buffer]] as const),
  );
  await page
    .locator('h1')
    .filter({ visible: true })
    .dispatchEvent('drop', { dataTransfer: transfer });
}
