import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

const MAX_STOPS = 150;

/** Press Tab until an element has focus, and check that its focus is visible. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MAX_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (!(await target.evaluate((element) => element === document.activeElement))) continue;
    expect(await showsFocus(target), `${String(target)} shows its focus`).toBe(true);
    return;
  }
  throw new Error(`${String(target)} is not reached with ${MAX_STOPS} presses of Tab.`);
}

/** Return whether the focused element, or the element that shows focus for it, has an outline. */
const showsFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) =>
    [element, element.closest('label')].some((place) => {
      if (!place) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(place);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    }),
  );
