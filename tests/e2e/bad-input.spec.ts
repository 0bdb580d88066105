import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { addressWith, answersToEnd } from '../support/case-addresses.ts';
import { builtKnowledge } from '../support/built-site.ts';
import { sideways } from '../support/layout.ts';
import { visit } from '../support/visit.ts';
import { watch } from '../support/watch.ts';

const KEY = 'reconnect:case:v1';
const { tree, checks } = builtKnowledge();
const start = checks.find(({ id }) => id === tree.nodes[tree.start]?.check);
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const note = (page: Page) => page.getByText('Part of this link could not be used');
const saved = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);

/** The page still does its work: it asks, takes an answer and asks on. */
async function expectToWork(page: Page): Promise<void> {
  await expect(heading(page)).not.toHaveText('One moment…');
  const question = (await heading(page).textContent()) ?? '';
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page)).not.toHaveText(question);
}

let troubles: string[];
test.beforeEach(async ({ page, baseURL }) => {
  troubles = await watch(page, String(baseURL));
});
test.afterEach(() => expect(troubles).toEqual([]));

const QUERIES: Record<string, string> = {
  'prototype names': '?__proto__=x&constructor=y&toString=z&hasOwnProperty=1&fix.__proto__=worked',
  'prototype names as answers': `?${String(start?.id)}=__proto__&${String(start?.id)}=constructor`,
  'unknown ids': '?no-such-check=yes&fix.no-such-fix=worked',
  'an answer of another check': `?${String(start?.id)}=no-such-answer`,
  'broken escapes': '?%E0%A4%A=%&&&==&?=%00%ff',
  markup: '?x=%3Cscript%3Ealert(1)%3C/script%3E&%3Cimg%20src=x%20onerror=alert(1)%3E=1',
  '100 kB': `?${'x'.repeat(50_000)}=${'y'.repeat(50_000)}`,
  '10,000 parameters': `?${Array.from({ length: 10_000 }, (_, index) => `a${index}=b`).join('&')}`,
};

for (const [name, query] of Object.entries(QUERIES))
  test(`a link with ${name} opens the first question and says what was left out`, async ({
    page,
  }) => {
    await visit(page, `/troubleshoot/${query}`);
    await expect(heading(page)).toHaveText(start?.question ?? '');
    await expect(note(page)).toBeVisible();
    await expectToWork(page);
  });

test('a link with one long word makes no page wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  for (const path of [
    'troubleshoot',
    'flowchart',
    'whole-flowchart',
    'checklist',
    'logs',
    'search',
  ])
    for (const key of ['q', String(start?.id), 'x'.repeat(1000)]) {
      const address = `/${path}/?${key}=${'y'.repeat(1000)}`;
      await visit(page, address);
      wide.push(...(await sideways(page, address.slice(0, 30))));
    }
  expect(wide).toEqual([]);
});

test('what can be used of a damaged link is used', async ({ page }) => {
  const answers = answersToEnd('suspects');
  await visit(page, `${addressWith(answers)}&no-such-check=yes&__proto__=x`);
  await expect(page.getByRole('article')).toBeVisible();
  await expect(note(page)).toBeVisible();
  await expect(page.getByText('no-such-check=yes')).toBeVisible();
});

test('contradictory answers lead somewhere', async ({ page }) => {
  const contradiction = start?.answers.map(({ id }) => `${start.id}=${id}`).join('&') ?? '';
  await visit(page, `/troubleshoot/?${contradiction}&change=__proto__&change=no-such-check`);
  await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
  await expectToWork(page);
});

test('a damaged link leaves the saved case alone', async ({ page }) => {
  await visit(page, '/troubleshoot/');
  await page.getByRole('radio').last().check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(() => saved(page)).toContain(start?.id);
  const before = await saved(page);
  await visit(page, '/troubleshoot/?__proto__=x&no-such-check=yes');
  await expect(note(page)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Continue where you left off' })).toBeVisible();
  expect(await saved(page)).toBe(before);
});

const STORED: Record<string, string> = {
  'broken JSON': '{"answers":',
  'foreign JSON': '{"__proto__":{"polluted":true},"answers":[1,2,3]}',
  'an unknown case': '?no-such-check=yes&__proto__=x',
  'a million characters': `?${'x'.repeat(1_000_000)}`,
  nothing: '',
};

for (const [name, value] of Object.entries(STORED))
  test(`a saved case that holds ${name} is not offered and does no harm`, async ({ page }) => {
    await page.addInitScript(
      ([key, text]) => localStorage.setItem(String(key), String(text)),
      [KEY, value],
    );
    await visit(page, '/troubleshoot/');
    await expect(heading(page)).toHaveText(start?.question ?? '');
    await expect(page.getByRole('link', { name: 'Continue where you left off' })).toHaveCount(0);
    await expectToWork(page);
  });

test('storage that is switched off changes nothing but the memory', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  });
  for (const address of ['/', '/search/', '/checklist/', '/flowchart/', '/troubleshoot/'])
    await visit(page, address);
  await expectToWork(page);
});

test('storage that is full changes nothing but the memory', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await visit(page, '/troubleshoot/');
  await expectToWork(page);
});

for (const [name, query] of Object.entries({
  '10,000 characters': 'remote desktop 0x904 '.repeat(500),
  'prototype names': '__proto__ constructor',
  markup: '<script>alert(1)</script>"><img src=x onerror=alert(1)>',
  'only signs': '()[]{}*+?.,\\^$|#\u0000\u202e',
}))
  test(`a search for ${name} leaves the page working`, async ({ page }) => {
    await visit(page, `/search/?q=${encodeURIComponent(query)}`);
    const box = page.getByRole('main').getByRole('searchbox');
    await box.fill(query);
    await box.fill('keep host awake');
    await expect(
      page.getByRole('main').locator('a[href="/fixes/keep-host-awake/"]').first(),
    ).toBeVisible();
  });

test('an address that does not exist has a page with links to go on', async ({ page }) => {
  const response = await page.goto('/fixes/no-such-fix/');
  expect(response?.status()).toBe(404);
  await expect(heading(page)).toHaveText('There is no page at this address');
  await page.getByRole('link', { name: 'Open the troubleshooter' }).click();
  await expect(heading(page)).toHaveText(start?.question ?? '');
  // The browser itself logs the status of the page.
  troubles = troubles.filter((trouble) => !trouble.includes('status of 404'));
});
