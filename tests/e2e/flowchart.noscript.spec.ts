import { expect, test } from '@playwright/test';
import { endUrl, nodeUrl } from '../../src/lib/tree/paths.ts';
import { isNode } from '../../src/lib/domain/tree.ts';
import { builtKnowledge } from '../support/built-site.ts';

const { tree } = builtKnowledge();

test('without scripts every box and every line of the list is a link to its page', async ({
  page,
}) => {
  await page.goto('/flowchart/');
  const links = (selector: string) =>
    page
      .locator(`${selector} a[href^="/"]`)
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '').sort());
  const targets = Object.entries(tree.nodes).flatMap(([id, { next }]) => [
    nodeUrl(id),
    ...Object.entries(next).flatMap(([answer, target]) =>
      isNode(target) ? [] : 'code' in target ? [`/codes/${target.code}/`] : [endUrl(id, answer)],
    ),
  ]);
  expect(await links('.chart-list')).toEqual(targets.sort());
  const boxes = await links('.chart');
  expect(targets).toEqual(expect.arrayContaining(boxes));
  for (const id of Object.keys(tree.nodes)) expect(boxes).toContain(nodeUrl(id));
});

test('without scripts a picture keeps its size and scrolls in its frame', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/flowchart/');
  const frame = page.locator('.chart-frame').nth(1);
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.boundingBox().then((box) => box?.width)).toBeLessThanOrEqual(360);
  await expect(page.locator('.chart-tools').first()).toBeHidden();
});
