import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer } from '../support/answer.ts';
import { answerOn, expectStep, KEY_STEPS, loadAgain } from '../support/key-case.ts';
import { serveSite } from '../../scripts/serve-site.ts';
import { ready, visit } from '../support/visit.ts';

// Events that nobody plans for. A case is never lost, and never mixed with another.

const START = '/troubleshoot/';
const KEY_CASE =
  /\?between=nothing&error-code=0x904-0x7&host-log=key-error&key-access=denied&other-client=all-fail/;
const FIX_OR_FAILURE = /Repair the permissions|could not be loaded/;
const offer = (page: Page) => page.getByRole('link', { name: 'Continue where you left off' });
const other = (page: Page) => page.getByRole('link', { name: /^\d+ steps?$/ });
const queryOf = (page: Page): string => new URL(page.url()).search;

/** Walk from the first question to the fix. */
async function walk(page: Page): Promise<void> {
  await visit(page, START);
  await answerOn(page, 0);
  await expectStep(page, KEY_STEPS);
  await expect(page).toHaveURL(KEY_CASE);
}

test(
  'two tabs keep two cases, also when one starts over',
  { tag: '@browsers' },
  async ({ page, context }) => {
    const second = await context.newPage();
    for (const tab of [page, second]) await visit(tab, START);
    await answer(page, /^0x904 with extended code 0x7/);
    await expect(page).toHaveURL(/error-code=0x904-0x7$/);
    await answer(second, /^No code/);
    await expect(second).toHaveURL(/error-code=/);
    const theirs = queryOf(second);
    expect(theirs).not.toContain('0x904-0x7');
    await answer(page, /^Directly/);
    const ours = '?between=nothing&error-code=0x904-0x7';
    await expect(page).toHaveURL(START + ours);
    await expect(second).toHaveURL(START + theirs);

    const third = await context.newPage();
    await visit(third, START);
    await expect(offer(third)).toHaveAttribute('href', START + ours);
    await expect(other(third)).toHaveAttribute('href', START + theirs);

    // The offer goes on with its tab.
    await answerOn(page, 2, 3);
    const later = `${ours}&other-client=all-fail`;
    await expect(offer(third)).toHaveAttribute('href', START + later);
    await expect(other(third)).toHaveCount(1);

    await second.getByRole('button', { name: 'Start again' }).click();
    await expect(second).toHaveURL(START);
    await expect(other(third)).toHaveCount(0);
    await expect(offer(third)).toHaveAttribute('href', START + later);

    // The same case in both, which go different ways from there.
    await visit(second, START + ours);
    await second.getByRole('radio').last().check();
    await second.getByRole('button', { name: 'Continue' }).click();
    await expect(second).toHaveURL(/other-client=/);
    await answerOn(page, 3, 4);
    await expect(page).toHaveURL(/host-log=|reach=/);
    await visit(third, START);
    await expect(offer(third)).toHaveAttribute('href', START + queryOf(page));
    await expect(other(third)).toHaveAttribute('href', START + queryOf(second));
  },
);

test('a case that is started again leaves the one before it in the browser’s history alone', async ({
  page,
}) => {
  await visit(page, START);
  await answerOn(page, 0, 2);
  await expect(page).toHaveURL(/between=nothing/);
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page).toHaveURL(START);
  await answer(page, /^No code/);
  await expect(page).toHaveURL(/error-code=/);
  const newer = queryOf(page);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/between=nothing/);
  await answerOn(page, 2, 3);
  await expect(page).toHaveURL(/other-client=/);
  const older = queryOf(page);
  await visit(page, START);
  await expect(offer(page)).toHaveAttribute('href', START + older);
  await expect(other(page)).toHaveAttribute('href', START + newer);
});

test(
  'a page that was kept for the browser’s Back has heard of the other tabs',
  { tag: '@whole-browser' },
  async ({ playwright, launchOptions, baseURL, browserName }) => {
    const browser = await playwright[browserName].launch({
      ...launchOptions,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    const context = await browser.newContext({ baseURL: String(baseURL), serviceWorkers: 'block' });
    const [page, second] = [await context.newPage(), await context.newPage()];
    const leaveAndReturn = async (meanwhile: () => Promise<void>): Promise<void> => {
      await page.evaluate(() => Object.assign(globalThis, { kept: true }));
      await page.getByRole('link', { name: 'Reconnect' }).first().click();
      await expect(page).toHaveURL('/');
      await meanwhile();
      await page.goBack({ waitUntil: 'commit' });
      await expect.poll(() => page.evaluate(() => 'kept' in globalThis)).toBe(true);
    };

    await visit(second, START);
    await answerOn(second, 0, 1);
    await expect(second).toHaveURL(/error-code=0x904-0x7$/);
    await visit(page, START);
    await expect(offer(page)).toHaveAttribute('href', `${START}?error-code=0x904-0x7`);
    await leaveAndReturn(async () => {
      await answerOn(second, 1, 2);
      await expect(second).toHaveURL(/between=nothing/);
    });
    await expect(offer(page)).toHaveAttribute(
      'href',
      `${START}?between=nothing&error-code=0x904-0x7`,
    );

    for (const tab of [page, second]) await visit(tab, '/checklist/');
    const box = (tab: Page, at: number) => tab.getByRole('checkbox').nth(at);
    await box(page, 0).check();
    await leaveAndReturn(() => box(second, 1).check());
    await box(page, 2).check();
    await second.reload();
    for (const at of [0, 1, 2]) await expect(box(second, at)).toBeChecked();
    await browser.close();
  },
);

test('a browser that is opened again offers the case, and what it marks by itself is what counts', async ({
  playwright,
  launchOptions,
  baseURL,
  browserName,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  const open = (): Promise<BrowserContext> =>
    playwright[browserName].launchPersistentContext(profile, {
      ...launchOptions,
      baseURL: String(baseURL),
      serviceWorkers: 'block',
    });
  let context = await open();
  let page = context.pages()[0] ?? (await context.newPage());
  await visit(page, START);
  await answerOn(page, 0, 3);
  await expect(page).toHaveURL(/other-client=/);
  const query = queryOf(page);
  await context.close();

  context = await open();
  page = context.pages()[0] ?? (await context.newPage());
  await visit(page, START + query);
  await expectStep(page, 3);
  await visit(page, START);
  await expect(offer(page)).toHaveAttribute('href', START + query);

  // Browsers mark again what was marked when a page was left.
  const mark = page.getByRole('radio', { name: /^No code/ });
  await mark.check();
  await page.goto('/about/');
  await page.goBack();
  await ready(page);
  const marked = page.getByRole('radio', { checked: true });
  const value = (await marked.count()) > 0 ? await marked.getAttribute('value') : null;
  if (value === null) await mark.check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(`${START}?error-code=${value ?? 'no-code'}`);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});

test('storage that is gone, full or emptied half-way costs the memory and nothing else', async ({
  page,
  context,
}) => {
  await visit(page, START);
  await answerOn(page, 0, 2);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await answerOn(page, 2, 4);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await answerOn(page, 4);
  await expectStep(page, KEY_STEPS);
  await expect(page).toHaveURL(KEY_CASE);
  // The case that was saved before the storage was full is still there.
  const fresh = await context.newPage();
  await visit(fresh, START);
  await expect(offer(fresh)).toBeVisible();

  const bare = await context.newPage();
  await bare.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
  });
  await walk(bare);
  await bare.reload();
  await expectStep(bare, KEY_STEPS);
});

test('a wrong clock changes nothing, nor one that jumps', async ({ page }) => {
  for (const [before, after] of [
    ['2093-02-28T23:59:59Z', '1970-01-01T00:00:00Z'],
    ['1970-01-01T00:00:00Z', '2038-01-19T03:14:08Z'],
  ]) {
    await page.clock.setFixedTime(String(before));
    await visit(page, START);
    await page.evaluate(() => localStorage.clear());
    await answerOn(page, 0, 3);
    await page.clock.setFixedTime(String(after));
    await answerOn(page, 3);
    await expectStep(page, KEY_STEPS);
    await expect(page).toHaveURL(KEY_CASE);
    await page.reload();
    await expectStep(page, KEY_STEPS);
  }
});

test('a network that goes before any step comes back without a lost answer', async ({
  page,
  context,
}) => {
  for (let step = 0; step < KEY_STEPS; step += 1) {
    await visit(page, START);
    await answerOn(page, 0, step);
    await expectStep(page, step);
    await context.setOffline(true);
    // Steps that are there already go on; those that are not say so, and are there once the network is.
    const radio = page.getByRole('radio').first();
    await radio.check();
    const before = page.url();
    await page.getByRole('button', { name: 'Continue' }).click();
    // Nothing that leads further has been loaded before somebody turns to the first question.
    if (step === 0) await expect(loadAgain(page)).toBeVisible();
    else await expect(page).not.toHaveURL(before);
    const query = step === 0 ? '?error-code=0x904-0x7' : queryOf(page);
    await context.setOffline(false);
    await expect(page).toHaveURL(START + query);
    await expect(loadAgain(page)).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/^(One moment|This part)/);
    expect(queryOf(page)).toBe(query);
  }
});

/** Walk the case, and list the parts of the page that are fetched after the first answer is marked. */
async function laterParts(page: Page): Promise<string[]> {
  const parts = new Set<string>();
  page.on('request', (request) => {
    if (['fetch', 'script', 'xhr'].includes(request.resourceType()))
      parts.add(new URL(request.url()).pathname);
  });
  await visit(page, START);
  const first = new Set(parts);
  await answerOn(page, 0);
  await expectStep(page, KEY_STEPS);
  await expect(page.locator('.fix-steps .command').first()).toBeVisible();
  const later = [...parts].filter((part) => !first.has(part));
  expect(later.length).toBeGreaterThan(0);
  return later;
}

test('each part that fails once, or never comes, has a way on with the case', async ({
  page,
  context,
}) => {
  const later = await laterParts(page);
  await page.close();

  const failing = await context.newPage();
  for (const part of later)
    await failing.route(`**${part}`, (route) => route.abort(), { times: 1 });
  await walk(failing);

  const hanging = await context.newPage();
  await hanging.clock.install();
  for (const part of later) await hanging.route(`**${part}`, () => undefined, { times: 1 });
  await hanging.goto(START);
  await hanging.locator('[data-troubleshooter="loading"]').waitFor();
  const moment = hanging.getByRole('heading', { name: 'One moment…' });
  const radio = hanging.getByRole('radio').first();
  await radio.check();
  await hanging.getByRole('button', { name: 'Continue' }).click();
  await hanging.clock.fastForward(60_000);
  await loadAgain(hanging).click();
  await expect(hanging).toHaveURL(`${START}?error-code=0x904-0x7`);
  for (let step = 1; step < KEY_STEPS; step += 1) {
    await expect(radio.or(moment).or(loadAgain(hanging)).first()).toBeVisible();
    if (await moment.isVisible()) await hanging.clock.fastForward(60_000);
    await answerOn(hanging, step, step + 1);
  }
  await expectStep(hanging, KEY_STEPS);
  await expect(hanging).toHaveURL(KEY_CASE);
});

test('facts of a newer version, in a form that an open page does not know, cost it no answer', async ({
  page,
  context,
}) => {
  const facts = (await laterParts(page)).filter((part) => part.endsWith('.json'));
  expect(facts).toContain('/details/model.json');
  await page.close();
  for (const part of facts)
    await test.step(part, async () => {
      const open = await context.newPage();
      await open.route(`**${part}`, (route) => route.fulfill({ json: { form: 'another' } }), {
        times: 1,
      });
      await visit(open, START);
      await answerOn(open, 0);
      await expect(open.getByRole('heading', { level: 1, name: FIX_OR_FAILURE })).toBeVisible();
      if (await loadAgain(open).isVisible()) await loadAgain(open).click();
      await expectStep(open, KEY_STEPS);
      await expect(open).toHaveURL(KEY_CASE);
      await open.close();
    });
});

test(
  'a deploy that takes the files of an open page away keeps its case',
  { tag: '@browsers' },
  async ({ page }) => {
    const host = await serveSite();
    await visit(page, `${host.origin}${START}`);
    host.isGone = (file) => /^(_astro|details)\//.test(file);
    await page.getByRole('radio', { name: /^0x904 with extended code 0x7/ }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(loadAgain(page)).toBeVisible();
    // The files of the new version are there when the page is loaded again.
    host.isGone = () => false;
    await loadAgain(page).click();
    await expect(page).toHaveURL(/\?error-code=0x904-0x7$/);
    await answerOn(page, 1);
    await expectStep(page, KEY_STEPS);
    await expect(page).toHaveURL(KEY_CASE);
    await host.stop();
  },
);
