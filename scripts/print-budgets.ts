import { join } from 'node:path';
import { heaviest, readBudgets } from './budgets.ts';
import { ROOT } from './machine/project.mjs';

// npm run budgets: what the heaviest page of each kind weighs in the site that was built last, in bytes as gzip sends them,
// and how much of its budget that is.

const budgets = readBudgets();
const share = (weight: number, budget: number | undefined): string =>
  budget === undefined ? 'no budget' : `${Math.round((100 * weight) / budget)} % of ${budget}`;
const rows = Object.entries(heaviest(join(ROOT, 'dist'))).map(([kind, { page, all, script }]) => [
  kind,
  {
    heaviest: page,
    'in all': all,
    budget: share(all, budgets[kind]?.all),
    scripts: script,
    'budget of scripts': share(script, budgets[kind]?.script),
  },
]);
console.table(Object.fromEntries(rows));
