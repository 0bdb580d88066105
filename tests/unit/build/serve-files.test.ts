import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Route } from '@playwright/test';
import { expect, test } from 'vitest';
import { serveFiles } from '../../../src/build/pdf/print.ts';

const dist = mkdtempSync(join(tmpdir(), 'serve-'));
mkdirSync(join(dist, 'checklist'));
writeFileSync(join(dist, 'index.html'), 'home');
writeFileSync(join(dist, 'checklist/index.html'), 'list');
writeFileSync(join(dist, 'a b.css'), 'style');

/** Return what a browser gets at an address: the only part of Playwright that the function needs is a route. */
async function answerTo(address: string): Promise<unknown> {
  let handler: ((route: Route) => Promise<void>) | undefined;
  const context = {
    route: (_: string, given: typeof handler) => Promise.resolve((handler = given)),
  };
  await serveFiles(
    context as unknown as BrowserContext,
    dist,
    new URL('https://site.example/base/'),
  );
  return new Promise((resolve) => {
    const route = {
      request: () => ({ url: () => address }),
      fulfill: ({
        status = 200,
        body,
        contentType,
      }: {
        status?: number;
        body?: Buffer;
        contentType?: string;
      }) => {
        resolve([status, ...(body ? [body.toString(), contentType] : [])]);
        return Promise.resolve();
      },
    };
    void handler?.(route as unknown as Route);
  });
}

test.each([
  ['https://site.example/base/', [200, 'home', 'text/html']],
  ['https://site.example/base/checklist/', [200, 'list', 'text/html']],
  ['https://site.example/base/a%20b.css', [200, 'style', 'text/css']],
  ['https://site.example/base/none.css', [404]],
  ['https://site.example/checklist/', [404]],
  ['https://elsewhere.example/base/', [404]],
])('%s gets %j', async (address, answer) => {
  expect(await answerTo(address)).toEqual(answer);
});
