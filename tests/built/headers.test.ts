import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { headerRules, headersFor } from '../../src/build/hosting/header-rules.ts';
import { builtFiles, builtPages, addressOf, readBuilt } from '../support/built-site.ts';

const project = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');
const rules = headerRules(readBuilt('_headers'));
const everywhere = Object.fromEntries(rules.get('/*') ?? []);
/** The pairs that a pattern finds in a configuration. */
const pairs = (text: string, pattern: RegExp): Record<string, string> =>
  Object.fromEntries([...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]));
const cacheControl = rules.get('/_astro/*')?.get('Cache-Control');
const asked = rules.get('/')?.get('Cache-Control');

test('every page may not be framed, is only fetched over HTTPS, and is revalidated each time', () => {
  expect(everywhere).toMatchObject({
    'Content-Security-Policy': "frame-ancestors 'none'",
    'Strict-Transport-Security': expect.stringMatching(/^max-age=\d{8}/) as string,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': expect.stringContaining('camera=()') as string,
  });
  const pages = builtPages().filter((address) => address.endsWith('/'));
  expect(pages.length).toBeGreaterThan(100);
  for (const page of pages)
    expect(headersFor(rules, page).get('Cache-Control'), page).toBe(
      'public, max-age=0, must-revalidate',
    );
});

test('only what has a hash in its name is cached for good', () => {
  const files = builtFiles('').filter((file) => /\.\w+$/.test(file));
  for (const file of files) {
    const immutable = /immutable/.test(
      headersFor(rules, addressOf(file)).get('Cache-Control') ?? '',
    );
    expect(immutable, file).toBe(file.startsWith('_astro/'));
    if (immutable) expect(file).toMatch(/\.[\w-]{8}\.\w+$/);
  }
});

test('nginx says the same', () => {
  const conf = project('deploy/nginx.conf');
  const always = pairs(conf, /^\s*add_header ([\w-]+) "([^\n]+)" always;$/gm);
  expect(always).toEqual(everywhere);
  expect(conf).toContain(`default "${asked}";`);
  expect(conf).toContain(`~/_astro/ "${cacheControl}";`);
  expect(conf).toContain('add_header Cache-Control $cache_control;');
});

test('Caddy says the same', () => {
  const conf = project('deploy/Caddyfile');
  const [, block = ''] = /\theader \{\n([\s\S]*?)\n\t\}/.exec(conf) ?? [];
  const always = pairs(block, /^\s*([\w-]+) "([^\n]+)"$/gm);
  expect(always).toEqual(everywhere);
  expect(conf).toContain(`header @kept Cache-Control "${cacheControl}"`);
  expect(conf).toContain(`header @asked Cache-Control "${asked}"`);
});
