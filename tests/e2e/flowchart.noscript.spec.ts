import { expect, test } from '@playwright/test';
import { endUrl, nodeUrl } from '../../src/lib/tree/paths.ts';
import { isNode } from '../../src/lib/domain/tree.ts';
import { builtKnowledge } from '../support/built-site.ts';

const { tree } = builtKnowledge();

test('without scripts the boxes of the overview lead to pages that together have every box and every line of the list', async ({
  page,
}) => {
  await page.goto('/flowchart/');
  const links = (selector: string) =>
    page
      .locator(`${selector} a[href^="/"]`)
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const isArea = (address: string): boolean => /^\/flowchart\/.+/.test(address);
  const areas = (await links('#part-code .chart')).filter(isArea);
  expect(areas.length).toBeGreaterThan(5);

  const boxes = new Set<string>(await links('.chart'));
  const lines = [...(await links('.chart-list'))];
  expect(lines.filter(isArea)).toEqual(areas.map((area) => `${area}#as-a-list`));
  for (const area of areas) {
    await page.goto(area);
    for (const box of await links('.chart')) boxes.add(box);
    lines.push(...(await links('.chart-list')));
  }
  const targets = Object.entries(tree.nodes).flatMap(([id, { next }]) => [
    nodeUrl(id),
    ...Object.entries(next).flatMap(([answer, target]) =>
      isNode(target) ? [] : 'code' in target ? [`/codes/${target.code}/`] : [endUrl(id, answer)],
    ),
  ]);
  expect(new Set(lines.filter((line) => !isArea(line)))).toEqual(new Set(targets));
  for (const id of Object.keys(tree.nodes)) expect(boxes).toContain(nodeUrl(id));
  expect(targets).toEqual(expect.arrayContaining([...boxes].filter((box) => !isArea(box))));
});

test('without scripts every box and every line of the list is a link on the page for paper', async ({
  page,
}) => {
  await page.goto('/whole-flowchart/');
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

test('without scripts a part on another page takes a line, and an old link to it leads there', async ({
  page,
}) => {
  await page.goto('/flowchart/#part-lan-log');
  const part = page.locator('#part-lan-log');
  await expect(part).toBeInViewport();
  const { height = 0 } = (await part.boundingBox()) ?? {};
  expect(height).toBeGreaterThan(0);
  expect(height).toBeLessThan(250);
  await part.getByRole('link', { name: /^Open part/ }).click();
  await expect(page).toHaveURL('/flowchart/lan-client/#part-lan-log');
  await expect(part.locator('.chart-box').first()).toBeInViewport();
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
