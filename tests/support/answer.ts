import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Choose an answer of the current question and continue. */
export async function answer(page: Page, label: string | RegExp): Promise<void> {
  await page.getByRole('radio', { name: label }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Answer the questions after the code, up to the fix for a key that cannot be read. */
export async function answerToKeyFix(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/How do you reach/);
  await answer(page, /^Directly/);
  await answer(page, /nothing connects/);
  await answer(page, /I can sit at it/);
  await answer(page, /key or self-signed certificate error/i);
  await answer(page, /has no entry or is denied/);
  await expect(heading).toHaveText(/Repair the permissions/);
}
