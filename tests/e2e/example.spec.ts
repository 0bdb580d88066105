import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { answer } from '../support/answer.ts';
import { axeFindings } from '../support/axe.ts';
import { EXAMPLE_SITE } from '../support/example-site.ts';
import type { Host } from '../../scripts/serve-site.ts';
import { serveSite } from '../../scripts/serve-site.ts';
import { visit } from '../support/visit.ts';
import { watch } from '../support/watch.ts';

// The site that `npm run build:example` wrote: the same code with a knowledge base about another error.

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

let host: Host;
test.beforeEach(async () => {
  host = await serveSite(EXAMPLE_SITE);
});
test.afterEach(() => host.stop());

/** From the question after the message to the fix for files that others can write to. */
async function answerToModes(page: Page): Promise<void> {
  await expect(heading(page)).toHaveText(/user name and the machine/);
  await answer(page, 'Yes, both');
  await answer(page, /its fingerprint is among them/);
  await answer(page, /I can sit at it/);
  await answer(page, /bad ownership or modes/);
  await expect(heading(page)).toHaveText(/write permission/);
}

test('answers lead from the start page to a fix, past its failure to a hand-over', async ({
  page,
}) => {
  const troubles = await watch(page, host.origin);
  await visit(page, `${host.origin}/`);
  await expect(heading(page)).toHaveText('Sign in to your server again');
  await page.getByRole('link', { name: 'Find my fix' }).click();
  await answerToModes(page);
  await expect(page.locator('.fix-steps .command').first()).toContainText('chmod go-w');
  await expect(page.getByText('the console, a session that is still open')).toBeVisible();
  await expect(page.getByText('Ran the script?')).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);

  const { searchParams } = new URL(page.url());
  expect(searchParams.get('server-log')).toBe('bad-modes');
  await page.getByRole('button', { name: 'Can’t do this' }).click();
  // Nobody is handed over while a question may still save time, unless they want no more of them.
  await expect(heading(page)).toHaveText(/Can others write/);
  await expect(page.getByRole('button', { name: /findings$/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show me what to try now' }).click();
  const text = page.locator('.handover-text').first();
  await expect(text.or(page.getByText('Copy the summary')).first()).toBeVisible();
  await expect(text).toContainText('SSH refuses my key');
  await expect(text).toContainText('write permission');

  // It is kept under names of its own, and opens again.
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys).toContain('keyhole:case:v1');
  expect(keys.filter((key) => !key.startsWith('keyhole:'))).toEqual([]);
  expect(troubles).toEqual([]);
});

test('the search finds by its own vocabulary and offers no codes', async ({ page }) => {
  const troubles = await watch(page, host.origin);
  await visit(page, `${host.origin}/search/`);
  const results = page.locator('[data-search-results]');
  await expect(results).toContainText('Settings, files and commands work too');
  await page.getByRole('searchbox').last().fill('pem file too open');
  await expect(results.getByRole('link', { name: /Close the private key file/ })).toBeVisible();
  await page.getByRole('searchbox').last().fill('zzzzzz');
  await expect(results).toContainText('Nothing matches');
  await expect(results.locator('a[href*="/codes/"]')).toHaveCount(0);
  expect(troubles).toEqual([]);
});

test('the flowchart, the evidence and the checklist are whole', async ({ page }) => {
  const troubles = await watch(page, host.origin);
  await visit(page, `${host.origin}/flowchart/`);
  await expect(page.getByRole('link', { name: /Which message do you see/ }).first()).toBeVisible();
  await visit(page, `${host.origin}/evidence/`);
  await expect(
    page.getByText('A key file with wrong permissions is skipped silently'),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: /Two guides, claim by claim/ })).toBeVisible();
  await visit(page, `${host.origin}/checklist/`);
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  const sheet = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(await axeFindings(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

test('the one-file edition opens and leads to a fix', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${pathToFileURL(join(EXAMPLE_SITE, 'keyhole.html')).href}#/`);
  await page.getByRole('link', { name: 'Find my fix' }).click();
  await answerToModes(page);
  await expect(page.locator('.fix-steps .command').first()).toContainText('chmod go-w');
  expect(errors).toEqual([]);
});
