import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Case } from '../../src/lib/domain/case.ts';
import { caseUrl } from '../../src/lib/case/case-url.ts';
import { checklistUrl } from '../../src/lib/checklist/checklist-url.ts';
import { axeFindings } from '../support/axe.ts';
import {
  SIZES,
  cases,
  ends,
  guide,
  linesOf,
  print,
  sheet,
  solid,
} from '../support/checklist-page.ts';
import { readInk } from '../support/ink.ts';
import { tabTo } from '../support/keyboard.ts';
import { visit } from '../support/visit.ts';

const KEY = 'reconnect:checklist:v1';
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const formats = Object.keys(SIZES) as (keyof typeof SIZES)[];

const boxes = (page: Page) => page.getByRole('main').getByRole('checkbox');
const status = (page: Page) => page.getByRole('main').getByRole('status');
const clear = (page: Page) =>
  page.getByRole('button', { name: /^(Clear all ticks|Undo clearing)$/ });
const ids = (page: Page) => boxes(page).evaluateAll((all) => all.map(({ id }) => id));

/** A case at its end: suspects, one fix that did not help, and fixes left to try. */
function endedCase(): Case {
  for (const { answers } of ends()) {
    const now = guide.getSituation({ answers, tried: {} });
    if (now.kind === 'fix' && now.after.length > 1)
      return { answers, tried: { [now.next.fix]: 'kept' } };
  }
  throw new Error('No case has three fixes.');
}

test.describe('on paper', () => {
  for (const format of formats)
    test(
      `the whole checklist is one page of ${format}, in readable type, and tagged`,
      { tag: '@fonts' },
      async ({ page }) => {
        await visit(page, '/checklist/');
        const { data, pages, text, smallest } = await print(page, format);
        expect(pages).toHaveLength(1);
        // Within five points: browsers round to whole pixels.
        const [width, height] = SIZES[format];
        expect(pages[0]?.width).toBeCloseTo(width, -1);
        expect(pages[0]?.height).toBeCloseTo(height, -1);
        expect(smallest).toBeGreaterThanOrEqual(8.5);

        const ink = await readInk(data);
        expect(ink.marked).toBe(true);
        expect(ink.roles).toEqual(
          expect.arrayContaining(['Root', 'Document', 'H1', 'H2', 'L', 'LI', 'P']),
        );
        expect(ink.colours).toEqual(['#000000']);
        for (const [side, margin] of Object.entries(ink.margin))
          expect(margin, side).toBeGreaterThanOrEqual(10);

        for (const block of sheet.blocks) expect(text).toContain(solid(block.title));
        for (const line of linesOf())
          expect(text, line.id).toContain(solid(`${line.do}${line.changes ? 'changes' : ''}`));
        for (const line of linesOf()) expect(text, line.id).toContain(solid(line.expect));
        const year = sheet.revised.slice(0, 4);
        expect(text).toMatch(
          new RegExp(
            `^Scantoopenthetroubleshooter:\\S+?/troubleshoot/(?:Reconnect)?RemoteDesktoperror0x904,extended0x7v${version}·revised\\d+[A-Z][a-z]+${year}·\\S+?/checklist/`,
          ),
        );
        for (const furniture of ['Troubleshoot', 'Printthispage', 'Nothingyouenter', 'How'])
          expect(text).not.toContain(furniture);
      },
    );

  test(
    'is one page in this browser as well',
    { tag: '@browsers' },
    async ({ page, channel, browserName }) => {
      test.skip(
        browserName !== 'chromium' && !channel,
        'Playwright prints from Chromium and by BiDi only.',
      );
      await visit(page, '/checklist/');
      for (const format of formats) {
        const { pages, smallest } = await print(page, format);
        expect(pages).toHaveLength(1);
        expect(smallest).toBeGreaterThanOrEqual(8.5);
      }
    },
  );

  test('a case prints only what is left for it', { tag: '@fonts' }, async ({ page }) => {
    const current = endedCase();
    await visit(page, checklistUrl(current));
    for (const format of formats) {
      const { data, pages, text, smallest } = await print(page, format);
      expect(pages).toHaveLength(1);
      expect(smallest).toBeGreaterThanOrEqual(8.5);
      expect((await readInk(data)).colours).toEqual(['#000000']);
      const left = new Set(linesOf(current).map(({ id }) => id));
      for (const line of linesOf()) {
        if (left.has(line.id)) expect(text, line.id).toContain(solid(line.do));
        else expect(text, line.id).not.toContain(solid(line.do));
      }
      for (const cause of guide.getSituation(current).suspects)
        expect(text).toContain(solid(cases.causes[cause]?.title ?? '?'));
      expect(text).not.toContain('Thewholechecklist');
    }
  });

  test('the fullest cases still print on one page', { tag: '@fonts' }, async ({ page }) => {
    // Each is measured once: to find what is left of a case takes the engine.
    const fullest = ends()
      .map((current) => ({
        current,
        length: linesOf(current).reduce(
          (sum, line) => sum + line.do.length + line.expect.length,
          0,
        ),
      }))
      .sort((a, b) => b.length - a.length)
      .slice(0, 8);
    for (const { current } of fullest) {
      await visit(page, checklistUrl(current));
      for (const format of formats)
        expect(
          (await print(page, format)).pages,
          `${format} ${checklistUrl(current)}`,
        ).toHaveLength(1);
    }
  });
});

test.describe('on the screen', () => {
  test('all lines are there, in order, and lead to their entries', async ({ page }) => {
    await visit(page, '/checklist/');
    expect(await ids(page)).toEqual(linesOf().map(({ id }) => id));
    const links = await page
      .locator('.line-link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(linesOf().flatMap(({ link }) => link?.url ?? []));
  });

  test('ticks survive a reload, and clearing them can be undone', async ({ page }) => {
    await visit(page, '/checklist/');
    await boxes(page).nth(0).check();
    await boxes(page).nth(4).check();
    await expect(status(page)).toHaveText(`2 of ${linesOf().length} ticked.`);
    await page.reload();
    await expect(boxes(page).nth(4)).toBeChecked();
    await expect(status(page)).toHaveText(`2 of ${linesOf().length} ticked.`);

    await clear(page).click();
    await expect(boxes(page).nth(0)).not.toBeChecked();
    await expect(status(page)).toHaveText('2 ticks cleared.');
    await clear(page).click();
    await expect(boxes(page).nth(0)).toBeChecked();

    await clear(page).click();
    await page.reload();
    await expect(boxes(page).nth(0)).not.toBeChecked();
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
  });

  test('the keyboard is enough, and the focus stays on the button that clears', async ({
    page,
  }) => {
    await visit(page, '/checklist/');
    await tabTo(page, boxes(page).first());
    await page.keyboard.press('Space');
    await expect(boxes(page).first()).toBeChecked();
    await clear(page).focus();
    await page.keyboard.press('Enter');
    await expect(clear(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(boxes(page).first()).toBeChecked();
  });

  const STORED: Record<string, string> = {
    'broken JSON': '["check-',
    'foreign JSON': '{"__proto__":{"ticked":true}}',
    'unknown lines': '["check-no-such","__proto__",7,null]',
    'a million characters': `["${'x'.repeat(1_000_000)}"]`,
  };
  for (const [name, value] of Object.entries(STORED))
    test(`${name} in the storage does no harm`, async ({ page }) => {
      await page.addInitScript(
        ([key, text]) => localStorage.setItem(String(key), String(text)),
        [KEY, value],
      );
      await visit(page, '/checklist/');
      await expect(status(page)).toHaveText(`0 of ${linesOf().length} ticked.`);
      await boxes(page).first().check();
      await expect(status(page)).toHaveText(`1 of ${linesOf().length} ticked.`);
    });

  test('without storage it works and says that it does not remember', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    });
    await visit(page, '/checklist/');
    await boxes(page).first().check();
    await expect(boxes(page).first()).toBeChecked();
    await expect(status(page)).toContainText('does not let the page remember');
  });

  test('a case shows what is left and leads back', async ({ page }) => {
    const current = endedCase();
    await visit(page, checklistUrl(current));
    await expect(page.getByRole('heading', { name: 'What is left for your case' })).toBeVisible();
    expect(await ids(page)).toEqual(linesOf(current).map(({ id }) => id));
    await expect(page.getByText('Next:')).toHaveCount(1);
    await expect(page.getByRole('link', { name: 'Back to the troubleshooter' })).toHaveAttribute(
      'href',
      caseUrl(current),
    );
    await page.getByRole('link', { name: 'The whole checklist' }).click();
    await expect(boxes(page)).toHaveCount(linesOf().length);
  });

  test('what is not understood in an address is named, and the rest is used', async ({ page }) => {
    const current = endedCase();
    await visit(
      page,
      `${checklistUrl(current)}&no-such-check=yes&__proto__=x&${'y'.repeat(5_000)}=1`,
    );
    await expect(page.getByText('no-such-check=yes')).toBeVisible();
    expect(await ids(page)).toEqual(linesOf(current).map(({ id }) => id));
  });

  test('axe finds nothing to report in any of its states', async ({ page }) => {
    const current = endedCase();
    const worked = {
      ...current,
      tried: { [Object.keys(current.tried)[0] ?? '']: 'worked' },
    } as Case;
    await visit(page, '/checklist/');
    await boxes(page).first().check();
    const findings = await axeFindings(page);
    await clear(page).click();
    findings.push(...(await axeFindings(page)));
    for (const address of [`${checklistUrl(current)}&x=y`, checklistUrl(worked)]) {
      await visit(page, address);
      findings.push(...(await axeFindings(page)));
    }
    expect(findings).toEqual([]);
  });
});
