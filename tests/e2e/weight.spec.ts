import type { Browser } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { builtPages } from '../support/built-site.ts';
import { visit } from '../support/visit.ts';

/** What a first visit loads, in bytes as they came over the wire: bodies, compressed. */
interface Weight {
  address: string;
  all: number;
  script: number;
}

const KB = 1000;
const MAIN = [
  '/',
  '/troubleshoot/',
  '/flowchart/',
  '/checklist/',
  '/search/',
  '/codes/',
  '/fixes/',
  '/evidence/',
];
const ENTRY = /^\/(symptoms|causes|checks|fixes)\/[^/]+\/$/;

async function weigh(browser: Browser, address: string, baseURL?: string): Promise<Weight> {
  // A new context has an empty cache.
  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const page = await context.newPage();
  const weight = { address, all: 0, script: 0 };
  const sizes: Promise<void>[] = [];
  let started = 0;
  page.on('request', () => (started += 1));
  page.on('requestfinished', (request) => {
    sizes.push(
      request.sizes().then(({ responseBodySize }) => {
        weight.all += responseBodySize;
        if (request.resourceType() === 'script') weight.script += responseBodySize;
      }),
    );
  });
  await visit(page, address);
  await expect.poll(() => sizes.length).toBe(started);
  await Promise.all(sizes);
  await context.close();
  return weight;
}

const kB = (bytes: number): string => (bytes / KB).toFixed(1);

/** Prints the figures, the heaviest page first. */
function print(title: string, weights: readonly Weight[]): void {
  const rows = weights.map(({ address, all, script }) => ({
    page: address,
    'kB in all': kB(all),
    'kB of JavaScript': kB(script),
  }));
  console.log(title);
  console.table(rows);
}

test('no entry page loads more than 25 kB, or more than 4 kB of JavaScript', async ({
  browser,
  baseURL,
}) => {
  const weights: Weight[] = [];
  for (const address of builtPages().filter((page) => ENTRY.test(page)))
    weights.push(await weigh(browser, address, baseURL));
  weights.sort((a, b) => b.all - a.all);
  print(`First visit of the heaviest of ${weights.length} entry pages`, weights.slice(0, 8));
  expect(weights.filter(({ all, script }) => all > 25 * KB || script > 4 * KB)).toEqual([]);
  expect(Math.min(...weights.map(({ all }) => all))).toBeGreaterThan(KB);
});

test('the troubleshooter loads no more than 45 kB', async ({ browser, baseURL }) => {
  const weights: Weight[] = [];
  for (const address of MAIN) weights.push(await weigh(browser, address, baseURL));
  print('First visit of the main pages', weights);
  expect(weights.find(({ address }) => address === '/troubleshoot/')?.all).toBeLessThanOrEqual(
    45 * KB,
  );
});
