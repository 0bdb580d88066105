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

/** What the colour scheme decides. Everything else is the same in both and is looked for once. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
const LOOK_FOR = {
  light: { type: 'tag', values: TAGS },
  dark: { type: 'rule', values: OF_COLOUR },
} as const;

/**
 * What axe finds on the page as it stands, in light and in dark: one line for each finding, none when all is well.
 * Axe is loaded once for both, which is half of the time on a small page.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(`${AXE}; undefined`);
  const findings: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations = await page.evaluate(async ({ type, values }) => {
      const { axe } = window as unknown as Axe;
      const results = await axe.run(document, {
        runOnly: { type, values: [...values] },
        resultTypes: ['violations'],
      });
      return results.violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`),
      }));
    }, LOOK_FOR[colorScheme]);
    const place = new URL(page.url());
    for (const { id, nodes } of violations)
      findings.push(`${place.pathname}${place.search} (${colorScheme}) ${id}: ${nodes.join('; ')}`);
  }
  return findings;
}
