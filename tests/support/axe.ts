import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

/** The text of axe, minified: every page has to read it. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
}

/** Have axe in every document that the page opens from now on: half the work of handing it over each time. */
export const holdAxe = (page: Page): Promise<unknown> => page.addInitScript(AXE);

/** Rules about colour, checked in both colour schemes. All other results are the same in both and are checked once. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * List every path down to a text of the page: the tags of its elements with their classes and the attributes that styles know.
 */
const waysToText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const KNOWN = /^(class|type|open|hidden|disabled|aria-|role|data-)/;
    const ways = new Map<Element, string>();
    const wayTo = (element: Element): string => {
      const cached = ways.get(element);
      if (cached !== undefined) return cached;
      const states = element
        .getAttributeNames()
        .filter((name) => KNOWN.test(name) && name !== 'aria-label' && name !== 'aria-labelledby')
        .map((name) => (name.startsWith('data-') ? name : `${name}=${element.getAttribute(name)}`));
      const above = element.parentElement ? wayTo(element.parentElement) : '';
      const way = `${above} ${element.tagName} ${states.join(' ')}`;
      ways.set(element, way);
      return way;
    };
    const texts = new Set<string>();
    for (const element of document.body.querySelectorAll('*'))
      if ([...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()))
        texts.add(wayTo(element));
    return [...texts];
  });

/**
 * Run axe on the page as it is, in light and in dark: one line for each finding, none when all is well.
 * Axe is loaded once for both, which is half of the time on a small page.
 *
 * @param seen Ways down to text whose colours were looked at before, in a window of the same size; new ones are added. Tags,
 * classes and states decide the colours of a text and of its background, and hundreds of pages are drawn by a few
 * templates: a page with no new way skips the slowest rule.
 */
export async function axeFindings(page: Page, seen = new Set<string>()): Promise<string[]> {
  const unseen = (await waysToText(page)).filter((way) => !seen.has(way));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${AXE}; undefined`);
  const findings: string[] = [];
  const runs = [
    {
      colorScheme: 'light',
      runOnly: { type: 'tag', values: TAGS },
      without: unseen.length > 0 ? [] : OF_COLOUR,
    },
    ...(unseen.length > 0
      ? [
          {
            colorScheme: 'dark',
            runOnly: { type: 'rule', values: OF_COLOUR },
            without: [],
          } as const,
        ]
      : []),
  ] as const;
  for (const { colorScheme, runOnly, without } of runs) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations = await page.evaluate(
      async ({ type, values, off }) => {
        const { axe } = window as unknown as Axe;
        const results = await axe.run(document, {
          runOnly: { type, values },
          rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
          resultTypes: ['violations'],
          // No rule that runs reads style sheets.
          preload: { assets: ['media'] },
        });
        return results.violations.map(({ id, nodes }) => ({
          id,
          nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`),
        }));
      },
      { type: runOnly.type, values: [...runOnly.values], off: [...without] },
    );
    const place = new URL(page.url());
    for (const { id, nodes } of violations)
      findings.push(`${place.pathname}${place.search} (${colorScheme}) ${id}: ${nodes.join('; ')}`);
  }
  // A fault must be reported on every page, so forget ways with findings.
  if (findings.length === 0) for (const way of unseen) seen.add(way);
  return findings;
}
