import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { REACH_QUESTION } from '../../src/lib/labels/reach-question.ts';
import { axeFindings } from '../support/axe.ts';
import { OUT_OF_REACH, addressWith, answersToEnd } from '../support/case-addresses.ts';
import { visit } from '../support/visit.ts';

const first = Object.fromEntries(Object.entries(answersToEnd('suspects')).slice(0, 1));
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();

/** A case is saved once a step is taken in it. */
async function takeAStep(page: Page): Promise<void> {
  await visit(page, '/troubleshoot/');
  await page.getByRole('radio').last().check();
  await press(page, 'Continue');
  await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
}

/** States of the troubleshooter after its first question, and the way to each. */
const STATES: Record<string, (page: Page) => Promise<void>> = {
  'a question that was left without an answer': async (page) => {
    await visit(page, '/troubleshoot/');
    await press(page, 'Continue');
    await expect(page.getByRole('alert')).toBeVisible();
  },
  'a later question': async (page) => {
    await visit(page, addressWith(first));
    await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
  },
  'an answer being changed': async (page) => {
    await visit(page, addressWith(answersToEnd('suspects')));
    await press(page, /^Change/);
    await expect(page.getByText('Change an answer')).toBeVisible();
  },
  'a fix with everything open': async (page) => {
    await visit(page, addressWith(answersToEnd('suspects')));
    await page.locator('.undo-line > summary').filter({ visible: true }).click();
    await page.locator('.case > summary').filter({ visible: true }).first().click();
    await expect(page.locator('.undo-line[open] .undo')).not.toHaveCount(0);
  },
  'a case in which a fix did not help': async (page) => {
    await visit(page, addressWith(answersToEnd('suspects')));
    await expect(heading(page)).not.toHaveText('One moment…');
    const fix = await heading(page).textContent();
    await press(page, 'It didn’t');
    await expect(heading(page)).not.toHaveText(fix ?? '');
  },
  'a solved case': async (page) => {
    await visit(page, addressWith(answersToEnd('suspects')));
    await press(page, 'It worked');
    await expect(heading(page)).toHaveText('You are back in');
  },
  'the question of what can be reached': async (page) => {
    await visit(page, addressWith(answersToEnd('code')));
    await expect(heading(page)).toHaveText(REACH_QUESTION);
  },
  'another error code': async (page) => {
    await visit(page, addressWith(answersToEnd('code'), {}, 'by-console'));
    await expect(page.getByText('This is another error')).toBeVisible();
  },
  'a case to hand over': async (page) => {
    await visit(page, OUT_OF_REACH);
    await expect(heading(page)).toHaveText('Hand this over');
  },
  'facts to be told': async (page) => {
    await visit(page, '/troubleshoot/?change=tell.all');
    await page.getByLabel('Filter the facts').fill('update');
    await expect(page.getByRole('status').getByText(/of \d+ shown/)).toBeVisible();
  },
  'answers found in a text, one against an answer': async (page) => {
    await visit(page, '/troubleshoot/?between=nothing&change=tell.all');
    await page.getByLabel('Paste the message').fill('Over a VPN, every time, 0x904 0x7');
    await press(page, 'Find answers in it');
    await expect(page.getByRole('heading', { name: '3 answers found in it' })).toBeFocused();
    await page.locator('.told summary').first().click();
  },
  'a damaged link': async (page) => {
    await visit(page, '/troubleshoot/?no-such-check=yes');
    await expect(page.getByText('Part of this link could not be used')).toBeVisible();
  },
  'a saved case on offer': async (page) => {
    await takeAStep(page);
    await visit(page, '/troubleshoot/');
    await expect(page.getByRole('link', { name: 'Continue where you left off' })).toBeVisible();
  },
  'another case than the saved one': async (page) => {
    await takeAStep(page);
    await visit(page, addressWith(answersToEnd('suspects')));
    await expect(page.getByRole('link', { name: 'Open your own case' })).toBeVisible();
  },
};

test.describe('axe finds nothing to report, in light and dark, in the troubleshooter with', () => {
  for (const [name, reach] of Object.entries(STATES))
    test(name, async ({ page }) => {
      await reach(page);
      expect(await axeFindings(page)).toEqual([]);
    });
});

test('what axe looks for would be noticed, in both themes', async ({ page }) => {
  await visit(page, '/');
  await page.evaluate(() => {
    const faint = document.createElement('p');
    faint.textContent = 'Faint in the dark only';
    faint.style.color = 'light-dark(black, #222)';
    faint.style.backgroundColor = 'light-dark(white, #111)';
    document.querySelector('main')?.append(faint, document.createElement('img'));
  });
  const findings = await axeFindings(page);
  expect(findings.map((finding) => finding.split(':')[0])).toEqual([
    '/ (light) image-alt',
    '/ (dark) color-contrast',
  ]);
});
