import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

const MOST_STOPS = 150;

/** Presses Tab until an element has the focus, and checks that it shows that it has. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (!(await target.evaluate((element) => element === document.activeElement))) continue;
    expect(await showsFocus(target), `${String(target)} shows its focus`).toBe(true);
    return;
  }
  throw new Error(`${String(target)} is not reached with ${MOST_STOPS} presses of Tab.`);
}

/** Whether the element with the focus, or what surrounds it for that purpose, has an outline. */
const showsFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) =>
    [element, element.closest('label')].some((place) => {
      if (!place) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(place);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    }),
  );
