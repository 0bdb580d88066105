import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { visit } from './visit.ts';

/** Name of the button that opens the panel. */
export const OPEN_EVIDENCE = 'I have a log, a capture or a message';

/** Open the form for findings and all else that people have. */
export async function openFindings(page: Page, address = '/troubleshoot/'): Promise<void> {
  await visit(page, address);
  await page.getByRole('button', { name: OPEN_EVIDENCE }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Use what you already have' }),
  ).toBeFocused();
}

export const pasteBox = (page: Page) => page.getByRole('textbox', { name: /paste any text/ });

/** Paste a text and submit it. */
export async function paste(page: Page, text: string): Promise<void> {
  await pasteBox(page).fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
}
