import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Answers, in order, that lead from the first question to the fix for a key that cannot be read. */
const ANSWERS = [
  /^0x904 with extended code 0x7/,
  /^Directly/,
  /nothing connects/,
  /I can sit at it/,
  /key or self-signed certificate error/i,
  /has no entry or is denied/,
];
/** Number of those answers. */
export const KEY_STEPS = ANSWERS.length;

/** The way on where a part could not be loaded. */
export const loadAgain = (page: Page) =>
  page.getByRole('link', { name: /load the page again/i }).first();

/** Wait for a question of the case, by number, or for the fix behind the last one. */
export async function expectStep(page: Page, step: number): Promise<void> {
  const label = ANSWERS[step];
  if (label) await expect(page.getByRole('radio', { name: label })).toBeVisible();
  else await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Repair the permissions/);
}

/**
 * Answer the questions of the case from one number to another. Where a part cannot be loaded, which the page must say, take
 * its way on, which may be to press again.
 */
export async function answerOn(page: Page, from: number, to = KEY_STEPS): Promise<void> {
  for (let step = from; step < to; step += 1) {
    const radio = page.getByRole('radio', { name: ANSWERS[step] as RegExp });
    const isGiven = async (): Promise<boolean> => (await radio.count()) === 0;
    await expect(radio.or(loadAgain(page)).first()).toBeVisible();
    if (!(await radio.isVisible())) await loadAgain(page).click();
    await radio.check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(async () => (await isGiven()) || loadAgain(page).isVisible()).toBe(true);
    if (await isGiven()) continue;
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(radio).toHaveCount(0);
  }
}
