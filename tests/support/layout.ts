import type { Page } from '@playwright/test';

/** List the elements that make a page wider than its window. */
export async function sideways(page: Page, address: string): Promise<string[]> {
  const { beyond, by } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const name = (element: Element): string =>
      element.localName + [...element.classList].map((one) => `.${one}`).join('');
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return { beyond: scrollWidth - clientWidth, by: wide.slice(0, 3).map(name) };
  });
  return beyond > 0 ? [`${address}: ${beyond} pixels, by ${by.join(', ')}`] : [];
}

/** List the fonts that the browser really uses for the text of a page, the most used first. */
export async function fontsOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'main',
  });
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId, selector: '*' });
  const glyphs = new Map<string, number>();
  for (const one of [nodeId, ...nodeIds.slice(0, 200)]) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId: one });
    for (const { familyName, glyphCount } of fonts)
      glyphs.set(familyName, (glyphs.get(familyName) ?? 0) + glyphCount);
  }
  await session.detach();
  return [...glyphs].sort(([, a], [, b]) => b - a).map(([family]) => family);
}
