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

test('every end leads to its suspects and to fixes, or says what to do instead', async ({
  page,
}) => {
  for (const { steps, end } of paths(tree)) {
    const { node, answer } = steps.at(-1) ?? { node: '', answer: '' };
    const address = endUrl(node, answer);
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(200);
    // In one request, because there are hundreds of ends.
    const { headings, links, text } = await page.evaluate(() => {
      const visible = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((element) =>
          element.checkVisibility({ visibilityProperty: true }),
        );
      return {
        headings: visible('h1').length,
        links: visible('main a[href]').map((link) => link.getAttribute('href') ?? ''),
        text: document.querySelector('main')?.textContent ?? '',
      };
    });
    expect(headings, address).toBe(1);
    if ('suspects' in end) {
      const urls = end.suspects.map((suspect) => causes.find(({ id }) => id === suspect)?.url);
      expect(links, address).toEqual(expect.arrayContaining(urls));
      expect(links.filter((link) => link.startsWith('/fixes/')).length, address).toBeGreaterThan(0);
    } else expect(text, address).toMatch(/another error|hand this over/i);
  }
});
