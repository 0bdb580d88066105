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

/** What follows from colours alone, in each colour scheme. Everything else is the same in both and is looked for once. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Every way down to a text of the page: the tags of its elements with their classes and the attributes that styles know. */
const waysToText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const KNOWN = /^(class|type|open|hidden|disabled|aria-|role|data-)/;
    const ways = new Map<Element, string>();
    const wayTo = (element: Element): string => {
      const known = ways.get(element);
      if (known !== undefined) return known;
      const states = element
        .getAttributeNames()
        .filter((name) => KNOWN.test(name) && name !== 'aria-label' && name !== 'aria-labelledby')
        .map((name) => (name.startsWith('data-') ? name : `${name}=${element.getAttribute(name)}`));
      const above = element.parentElement ? wayTo(element.parentElement) : '';
      const way = `${above} ${element.tagName} ${states.join(' ')}`;
      ways.set(element, way);
      return way;
    };
    const found = new Set<string>();
    for (const element of document.body.querySelectorAll('*'))
      if ([...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()))
        found.add(wayTo(element));
    return [...found];
  });

/**
 * What axe finds on the page as it stands, in light and in dark: one line for each finding, none when all is well.
 * Axe is loaded once for both, which is half of the time on a small page.
 *
 * @param seen Ways down to text whose colours were looked at before, in a window of the same size; new ones are added. Tags,
 * classes and states decide the colours of a text and of what it stands on, and hundreds of pages are drawn by a few
 * templates: a page with no new way is spared the dearest of all rules.
 */
export async function axeFindings(page: Page, seen = new Set<string>()): Promise<string[]> {
  const unseen = (await waysToText(page)).filter((way) => !seen.has(way));
  await page.evaluate(`${AXE}; undefined`);
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
  // What was found must be found again, on every page.
  if (findings.length === 0) for (const way of unseen) seen.add(way);
  return findings;
}
