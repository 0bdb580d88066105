import type { Page, Request } from '@playwright/test';
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
  '/script/',
  '/quality/',
];
const ENTRY = /^\/(symptoms|causes|checks|fixes)\/[^/]+\/$/;

/**
 * Weighs first visits, one after another in one context. What a later page takes from the cache counts as much as when it
 * was first loaded.
 */
async function weigh(page: Page, addresses: readonly string[]): Promise<Weight[]> {
  const loaded = new Map<string, number>();
  const weights: Weight[] = [];
  for (const address of addresses) {
    const weight = { address, all: 0, script: 0 };
    const sizes: Promise<void>[] = [];
    let started = 0;
    const onRequest = (): void => {
      started += 1;
    };
    const onFinished = (request: Request): void => {
      sizes.push(
        request.sizes().then(({ responseBodySize }) => {
          const size = Math.max(responseBodySize, loaded.get(request.url()) ?? 0);
          loaded.set(request.url(), size);
          weight.all += size;
          if (request.resourceType() === 'script') weight.script += size;
        }),
      );
    };
    page.on('request', onRequest).on('requestfinished', onFinished);
    await visit(page, address);
    await expect.poll(() => sizes.length).toBe(started);
    await Promise.all(sizes);
    page.off('request', onRequest).off('requestfinished', onFinished);
    weights.push(weight);
  }
  return weights;
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

test('no entry page loads more than 25 kB, or more than 4 kB of JavaScript', async ({ page }) => {
  const weights = await weigh(
    page,
    builtPages().filter((address) => ENTRY.test(address)),
  );
  weights.sort((a, b) => b.all - a.all);
  print(`First visit of the heaviest of ${weights.length} entry pages`, weights.slice(0, 8));
  expect(weights.filter(({ all, script }) => all > 25 * KB || script > 4 * KB)).toEqual([]);
  expect(Math.min(...weights.map(({ all }) => all))).toBeGreaterThan(KB);
});

test('the troubleshooter loads no more than 45 kB', async ({ page }) => {
  const weights = await weigh(page, MAIN);
  print('First visit of the main pages', weights);
  expect(weights.find(({ address }) => address === '/troubleshoot/')?.all).toBeLessThanOrEqual(
    45 * KB,
  );
});
