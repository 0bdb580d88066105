import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { checklistUrl } from '../../src/lib/checklist/checklist-url.ts';

import { ends, linesOf } from '../support/checklist-page.ts';
import { readHeard } from '../support/pdf-heard.ts';
import { readPdf } from '../support/pdf.ts';
import { visit } from '../support/visit.ts';

const solid = (text: string): string => text.replace(/\s/g, '');
const paper = (page: Page): Promise<Buffer> =>
  page.pdf({ format: 'A4', tagged: true, preferCSSPageSize: true });

/** Find the first difference between heard and seen text, with its surroundings; empty when there is none. */
function difference(heard: string, seen: string): string {
  if (heard === seen) return '';
  let at = 0;
  while (at < heard.length && heard[at] === seen[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 40), at + 80);
  return `heard “${around(heard)}”, seen “${around(seen)}”`;
}

/** Print a page and check that it is heard as it is seen, as for every printed page. */
async function heardPrint(page: Page) {
  const data = await paper(page);
  const heard = await readHeard(data);
  expect(heard.seen.length).toBeGreaterThan(200);
  expect(heard.silent).toEqual([]);
  expect(difference(heard.heard, heard.seen)).toBe('');
  expect(heard.roles).not.toContain('Form');
  expect(heard.pictures).not.toContain('');
  expect(heard.headings[0]).toBe(1);
  heard.headings.slice(1).forEach((level, index) => {
    expect(level - (heard.headings[index] ?? 0)).toBeLessThanOrEqual(1);
  });
  return { ...heard, pages: await readPdf(data) };
}

/** Text that belongs to a screen: things to press, and ways to other pages. */
const FURNITURE = [
  'Start again',
  'Open your own case',
  'Ran the script?',
  'It worked',
  'Skip to the content',
  'Search or paste',
];
const expectNoFurniture = (text: string): void => {
  expect(FURNITURE.filter((words) => text.includes(solid(words)))).toEqual([]);
};

/** One page of each kind. */
const KINDS = [
  '/',
  '/symptoms/error-0x904-0x7/',
  '/causes/private-key-unreadable/',
  '/checks/host-log/',
  '/fixes/regenerate-rdp-certificate/',
  '/codes/0x904/',
  '/flowchart/vpn-direct/',
  '/codes/',
  '/evidence/',
  '/changes/',
  '/about/',
  '/script/',
  '/quality/',
  '/troubleshoot/',
];
for (const path of KINDS)
  test(`${path} is heard on paper as it is seen`, async ({ page }) => {
    await visit(page, path);
    const { seen } = await heardPrint(page);
    expectNoFurniture(seen);
  });

test('a fix prints its steps, risk, undo and success, opened, and not its reasons', async ({
  page,
}) => {
  await visit(page, '/fixes/repair-rdp-key-permissions/');
  const { seen, items, pages } = await heardPrint(page);
  const order = ['Lowrisk', 'Steps', 'Howyouknowitworked', 'Undo'].map((words) =>
    seen.indexOf(words),
  );
  expect(order).not.toContain(-1);
  expect([...order].sort((a, b) => a - b)).toEqual(order);
  for (const words of ['Sources', 'What others say', 'learn.microsoft.com'])
    expect(seen).not.toContain(solid(words));
  expect(items.length).toBeGreaterThan(5);
  expect(pages.length).toBeLessThanOrEqual(4);
});

test('a fix prints the undo of the way whose steps are printed, and of no other', async ({
  page,
}) => {
  await visit(page, '/fixes/repair-rdp-key-permissions/');
  const parts = {
    PowerShell: ['AfterPowerShell', '$($_.BaseName)', "}$d+'issafe.'"],
    Clicks: ['AfterClicks', 'Explorer', "}$d+'issafe.'"],
    'Command Prompt': [
      'AfterCommandPrompt',
      '/restoreC:\\RdpFix\\rdp-key-cmd.acl',
      'powershell-NoProfile',
    ],
  };
  const all = new Set(Object.values(parts).flat());
  for (const [way, own] of Object.entries(parts)) {
    await page.locator('[data-way] > summary').filter({ hasText: way }).click();
    const { seen } = await heardPrint(page);
    for (const words of all)
      expect(seen.includes(words), `${way}: ${words}`).toBe(own.includes(words));
    expect(seen).toContain('Whicheverwayyouused');
    expect(seen).toContain('mk-folder-acl.txt/c');
  }
});

test('a picture is printed and described', async ({ page }) => {
  await visit(page, '/symptoms/error-0x904-0x7/');
  const { pictures } = await heardPrint(page);
  expect(pictures.join()).toContain('Extended error code: 0x7');
});

test('a question prints its answers, and nothing to press', async ({ page }) => {
  await visit(page, '/troubleshoot/?error-code=0x904-0x7');
  await expect(page.getByRole('radio').first()).toBeVisible();
  const { seen } = await heardPrint(page);
  expectNoFurniture(seen);
  const labels = await page.locator('.choice').allInnerTexts();
  expect(labels.length).toBeGreaterThan(2);
  for (const label of labels) expect(seen).toContain(solid(label));
  expect(seen).not.toContain('✓');
});

test('the answer that is marked is heard on paper, in a list of all', async ({ page }) => {
  await visit(page, '/troubleshoot/?error-code=0x904-0x7');
  await page.getByRole('radio').nth(1).check();
  const label = (await page.locator('.choice').nth(1).innerText()).trim();
  const { items } = await heardPrint(page);
  const answers = await page.locator('.step:not([data-prerendered]) .choice').count();
  expect(items.filter((item) => item.startsWith('✓'))).toEqual([solid(`✓${label}`)]);
  expect(items.length).toBeGreaterThanOrEqual(answers);
});

test('the troubleshooter prints text while it loads', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/troubleshoot/?error-code=0x904-0x7', { waitUntil: 'domcontentloaded' });
  const { seen } = await heardPrint(page);
  expect(seen).toContain(solid('Which error code do you see?'));
});

/** A key that nobody but somebody at the host can repair, as a person sees it who has only the client. */
const OUT_OF_REACH =
  '?error-code=0x904-0x7&between=nothing&other-client=all-fail&host-log=key-error&key-access=denied&reach=client';

test('a hand-over prints its summary as text that is heard', async ({ page }) => {
  await visit(page, `/troubleshoot/${OUT_OF_REACH}`);
  const summary = page.getByRole('region', { name: 'Summary of your case' });
  await expect(summary).toBeVisible();
  const { seen } = await heardPrint(page);
  expect(seen).toContain(solid(await summary.innerText()));
  expectNoFurniture(seen);
});

test('a fix in the troubleshooter prints its steps, and nothing to press', async ({ page }) => {
  await visit(page, `/troubleshoot/${OUT_OF_REACH.replace('&reach=client', '')}`);
  await expect(page.locator('.step:not([data-prerendered]) .fix-card')).toBeVisible();
  const { seen } = await heardPrint(page);
  expectNoFurniture(seen);
});

test('the checklist of a case is heard as it is seen', async ({ page }) => {
  const current = ends().find(({ answers }) => Object.keys(answers).length > 3);
  await visit(page, checklistUrl(current ?? { answers: {}, tried: {} }));
  const { seen, items } = await heardPrint(page);
  expect(seen).toContain(solid('What is left for your case'));
  expect(items.some((item) => item.startsWith('Answers'))).toBe(true);
});

test('the checklist prints ticks as text, and blanks to write on', async ({ page }) => {
  const [first, second] = linesOf();
  if (!first || !second) throw new Error('The sheet is empty.');
  await page.addInitScript(
    ([key, value]) => localStorage.setItem(key ?? '', value ?? ''),
    ['reconnect:checklist:v1', JSON.stringify([first.id])],
  );
  await visit(page, '/checklist/');
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  const { items, seen, pages } = await heardPrint(page);
  expect(pages).toHaveLength(1);
  const item = (start: string): string | undefined =>
    items.find((text) => text.includes(solid(start).replaceAll('`', '')));
  expect(item(first.do)).toMatch(/^✓/);
  expect(item(second.do)).not.toContain('✓');
  for (const line of linesOf())
    for (const label of line.write) expect(item(line.do), line.id).toContain(solid(`${label}:`));
  expect(linesOf().filter(({ write }) => write.length > 0).length).toBeGreaterThan(5);
  expect(seen).toContain('Oldvalue:');
});
