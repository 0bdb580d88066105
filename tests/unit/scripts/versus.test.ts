import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Host } from '../../../scripts/serve-site.ts';
import { serveSite } from '../../../scripts/serve-site.ts';
import { comparisonTable } from '../../../scripts/versus/table.ts';

const folder = mkdtempSync(join(tmpdir(), 'versus-'));
let site: Host;
beforeAll(async () => {
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, 'index.html'), `<h1>Home</h1>${'word '.repeat(500)}`);
  writeFileSync(join(folder, '_astro/a.js'), 'void 0;');
  writeFileSync(join(folder, 'picture.webp'), Buffer.from([1, 2, 3]));
  writeFileSync(join(folder, '404.html'), 'not found');
  writeFileSync(
    join(folder, '_headers'),
    '/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n',
  );
  site = await serveSite(folder);
});
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

test('two builds are compared by the ratio of this checkout to the other', () => {
  expect(
    comparisonTable(
      [
        { measure: 'build', unit: 's', values: [20, 5] },
        { measure: 'memory', unit: 'MB', values: [1000, null] },
      ],
      'abc1234',
    ),
  ).toBe(
    [
      '| measure | abc1234 | here | ratio |',
      '| --- | --- | --- | --- |',
      '| build | 20.0 s | 5.0 s | 0.25 |',
      '| memory | 1000 MB | ? | ? |',
    ].join('\n'),
  );
});

test('texts are sent gzipped, other files as they are, missing ones not', async () => {
  const page = await fetch(`${site.origin}/`);
  expect(page.headers.get('content-encoding')).toBe('gzip');
  expect(Number(page.headers.get('content-length'))).toBeLessThan(200);
  expect(await page.text()).toMatch(/^<h1>Home<\/h1>(word ){500}$/);
  const picture = await fetch(`${site.origin}/picture.webp`);
  expect(picture.headers.get('content-encoding')).toBeNull();
  expect((await picture.arrayBuffer()).byteLength).toBe(3);
  expect((await fetch(`${site.origin}/none`)).status).toBe(404);
});

test('only files with a hash in their name are kept without asking', async () => {
  const readCaching = async (path: string) =>
    (await fetch(site.origin + path)).headers.get('cache-control');
  expect(await readCaching('/_astro/a.js')).toMatch(/immutable/);
  expect(await readCaching('/')).toBe('no-cache');
});
