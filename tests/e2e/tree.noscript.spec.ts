import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { endUrl, nodeUrl, paths } from '../../src/lib/tree/paths.ts';
import type { NodeId } from '../../src/lib/domain/tree.ts';
import { isNode } from '../../src/lib/domain/tree.ts';
import { builtKnowledge } from '../support/built-site.ts';

const { tree, causes } = builtKnowledge();

/** Return the targets of the answers on a page: its visible links to other places in the tree, in order, without its trail. */
const answers = (page: Page): Promise<string[]> =>
  page
    .locator('main a[href^="/troubleshoot/"]:not(nav a)')
    .filter({ visible: true })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

const targets = (id: NodeId): string[] =>
  Object.entries(tree.nodes[id]?.next ?? {}).map(([answer, target]) =>
    isNode(target) ? nodeUrl(target) : endUrl(id, answer),
  );

test('from the troubleshooter, links lead to every question and every end', async ({ page }) => {
  const ends = new Set<string>();
  const follow = async (address: string, id: NodeId): Promise<void> => {
    await page.goto(address);
    const links = await answers(page);
    expect(links.toSorted(), address).toEqual(targets(id).toSorted());
    for (const [answer, target] of Object.entries(tree.nodes[id]?.next ?? {}))
      if (isNode(target)) await follow(nodeUrl(target), target);
      else ends.add(endUrl(id, answer));
  };
  await follow('/troubleshoot/', tree.start);
  expect(ends.size).toBe(paths(tree).length);
});

/** Addresses of the visible links of a page that lead to one kind of entry. */
const linksTo = (page: Page, folder: string): Promise<string[]> =>
  page
    .locator(`main a[href^="/${folder}/"]`)
    .filter({ visible: true })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

test('every end leads to its suspects and to fixes, or says what to do instead', async ({
  page,
}) => {
  for (const { steps, end } of paths(tree)) {
    const { node, answer } = steps.at(-1) ?? { node: '', answer: '' };
    const address = endUrl(node, answer);
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if ('suspects' in end) {
      const urls = end.suspects.map((suspect) => causes.find(({ id }) => id === suspect)?.url);
      expect(await linksTo(page, 'causes'), address).toEqual(expect.arrayContaining(urls));
      expect((await linksTo(page, 'fixes')).length, address).toBeGreaterThan(0);
    } else await expect(page.locator('main')).toContainText(/another error|hand this over/i);
  }
});
