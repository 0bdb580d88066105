import type { Request } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { heaviest } from '../../scripts/budgets.ts';
import { loadedWith } from '../../scripts/page-weight.ts';
import { DIST } from '../support/built-site.ts';
import { followRequests, visit } from '../support/visit.ts';

const CODE = ['stylesheet', 'script'];

// tests/built/budgets.test.ts weighs every page by the files that it names; here a browser says whether these are all.
test(
  'a page of each kind loads no code but what is weighed',
  { tag: '@fonts' },
  async ({ page }) => {
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    const settle = followRequests(page);
    let loaded = 0;
    for (const { page: address } of Object.values(heaviest(DIST))) {
      requests.length = 0;
      const response = await visit(page, address);
      await settle();
      const known = loadedWith(DIST, (await response?.text()) ?? '').map((path) => `/${path}`);
      const code = requests
        .filter((request) => CODE.includes(request.resourceType()))
        .map((request) => new URL(request.url()).pathname);
      loaded += code.length;
      expect(
        code.filter((path) => !known.includes(path)),
        address,
      ).toEqual([]);
    }
    expect(loaded).toBeGreaterThan(50);
  },
);

test(
  'a first visit to the troubleshooter loads no more than 30 kB of anything',
  { tag: '@fonts' },
  async ({ page }) => {
    const finished: Request[] = [];
    let started = 0;
    page.on('request', () => (started += 1));
    page.on('requestfinished', (request) => finished.push(request));
    await visit(page, '/troubleshoot/');
    await expect.poll(() => finished.length).toBe(started);
    const sizes = await Promise.all(finished.map((request) => request.sizes()));
    const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    console.log(`First visit of the troubleshooter: ${(bytes / 1000).toFixed(1)} kB`);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(30_000);
  },
);
