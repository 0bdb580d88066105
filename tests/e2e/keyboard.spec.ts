import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { addressWith, answersToEnd } from '../support/case-addresses.ts';
import { builtKnowledge } from '../support/built-site.ts';
import { tabTo } from '../support/keyboard.ts';
import { visit } from '../support/visit.ts';

const { checks } = builtKnowledge();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('the first stop of Tab skips to the content', async ({ page }) => {
  await visit(page, '/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^Skip/ })).toBeFocused();
  await expect(page.getByRole('link', { name: /^Skip/ })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test(
  'a whole case can be worked through with the keyboard',
  { tag: '@browsers' },
  async ({ page }) => {
    await visit(page, '/troubleshoot/');
    const answers = Object.entries(answersToEnd('suspects'));

    for (const [checkId, answerId] of answers) {
      const check = checks.find(({ id }) => id === checkId);
      await expect(heading(page)).toHaveText(check?.question ?? '');
      const radios = page.getByRole('radio');
      await tabTo(page, radios.first());
      // An arrow key marks the next answer, round to the first one again.
      const wanted = check?.answers.findIndex(({ id }) => id === answerId) ?? -1;
      const count = await radios.count();
      for (let moves = 1; moves <= (wanted === 0 ? count : wanted); moves += 1) {
        await page.keyboard.press('ArrowDown');
        await expect(radios.nth(moves % count)).toBeChecked();
      }
      await tabTo(page, page.getByRole('button', { name: 'Continue' }));
      await page.keyboard.press('Enter');
      // The focus follows to what comes next.
      await expect(heading(page)).toBeFocused();
    }

    await expect(heading(page)).not.toHaveText('One moment…');
    const fix = await heading(page).textContent();
    await tabTo(page, page.getByRole('button', { name: 'It didn’t' }));
    await page.keyboard.press('Space');
    await expect(heading(page)).not.toHaveText(fix ?? '');
    await expect(heading(page)).toBeFocused();

    await tabTo(page, page.getByRole('button', { name: 'Back', exact: true }));
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(fix ?? '');

    await tabTo(page, page.getByRole('button', { name: /^Change/ }).first());
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(
      checks.find(({ id }) => id === answers[0]?.[0])?.question ?? '',
    );

    await tabTo(page, page.getByRole('button', { name: 'Start again' }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/troubleshoot/');
    await expect(heading(page)).toBeFocused();
  },
);

test('the space bar and the Enter key answer a question without the mouse', async ({ page }) => {
  await visit(page, '/troubleshoot/');
  await expect(heading(page)).not.toHaveText('One moment…');
  const question = await heading(page).textContent();
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(heading(page)).not.toHaveText(question ?? '');
});

for (const address of [
  '/',
  '/troubleshoot/',
  addressWith(answersToEnd('suspects')),
  '/search/',
  '/checklist/',
  '/flowchart/',
  '/flowchart/message/',
])
  test(`Tab goes through all of ${address} and comes out at the end`, async ({ page }) => {
    await visit(page, address);
    // Until it is whole, what will be replaced cannot be reached.
    await expect(page.locator('html[data-arriving]')).toHaveCount(0);
    const seen = new Set<string>();
    for (;;) {
      await page.keyboard.press('Tab');
      // A part of the flowchart arrives where the focus is, and is gone through once it is there.
      await expect(page.locator('[data-area]:focus-within')).toHaveCount(0);
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        element.setAttribute(
          'data-stop',
          element.getAttribute('data-stop') ?? String(Math.random()),
        );
        return element.getAttribute('data-stop');
      });
      if (stop === null || seen.has(stop)) break;
      seen.add(stop);
    }
    const missed = await page
      .locator('a[href], button, input, select, textarea, summary, [tabindex="0"]')
      .filter({ visible: true })
      .evaluateAll((elements) =>
        elements
          .filter(
            (element) =>
              !element.hasAttribute('data-stop') &&
              !element.matches('[type=radio], [tabindex="-1"], :disabled'),
          )
          .map((element) => element.outerHTML.slice(0, 120)),
      );
    expect(missed).toEqual([]);
    expect(seen.size).toBeGreaterThan(5);
  });
