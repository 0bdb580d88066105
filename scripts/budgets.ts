import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kindOf, kindOfPage } from './page-kinds.ts';
import type { Weight } from './page-weight.ts';
import { pageWeight } from './page-weight.ts';

/** Largest weight allowed for the pages of each kind. */
export type Budgets = Record<string, Weight>;

/** The heaviest of a kind of page: in all and, perhaps another page, in scripts. */
export interface Heaviest extends Weight {
  page: string;
  scriptPage: string;
}

export const BUDGETS_FILE = 'tests/budgets.json';

export const readBudgets = (): Budgets =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../${BUDGETS_FILE}`, import.meta.url)), 'utf8'),
  ) as Budgets;

/** Find the heaviest pages of a built site by kind. The one-file edition is a download, not a page. */
export function heaviest(dist: string): Record<string, Heaviest> {
  const byKind: Record<string, Heaviest> = {};
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && file !== 'reconnect.html')
    .sort();
  for (const file of files) {
    const page = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const { all, script } = pageWeight(dist, file);
    const html = readFileSync(join(dist, file), 'utf8');
    const record = (byKind[kindOfPage(page, html)] ??= {
      page,
      all: 0,
      scriptPage: page,
      script: 0,
    });
    if (all > record.all) Object.assign(record, { page, all });
    if (script > record.script) Object.assign(record, { scriptPage: page, script });
  }
  return byKind;
}

const number = new Intl.NumberFormat('en-GB');
const WHAT: Record<keyof Weight, string> = {
  all: 'HTML, styles and scripts',
  script: 'scripts',
};

/**
 * Explain why a weight is too large and what to do about it; null when it is within its budget.
 *
 * @param weight Of the page, in bytes as gzip sends them.
 * @param kind Of the page.
 */
export function excess(
  budgets: Budgets,
  page: string,
  part: keyof Weight,
  weight: number,
  kind = kindOf(page),
): string | null {
  const budget = budgets[kind]?.[part];
  if (budget === undefined)
    return `${page} is of a new kind: give ${kind} a budget in ${BUDGETS_FILE}, 10 % above what \`npm run budgets\` prints for it.`;
  if (weight <= budget) return null;
  return (
    `${page}: ${number.format(weight)} bytes of ${WHAT[part]} (gzip), budget ${number.format(budget)} for ${kind}. ` +
    `Load less on it, or load it later; only if the reader gets something for it, raise the budget in ${BUDGETS_FILE} ` +
    `to 10 % above what \`npm run budgets\` prints, and say in the commit what it is.`
  );
}
