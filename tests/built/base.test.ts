import { expect, test } from 'vitest';
import { headerRules, headersFor } from '../../src/build/hosting/header-rules.ts';
import { putRepeats } from '../../src/runtime/single/repeats.ts';
import { BASE, basedFiles, readBased } from '../support/based-site.ts';
import { unpackSingle } from '../support/single-contents.ts';
import { storedAhead } from '../support/stored-ahead.ts';

const files = basedFiles();
const texts = files
  .filter((file) => /\.(html|js|css|json|md|txt|xml|atom|webmanifest|ps1|svg)$/.test(file))
  .filter((file) => file !== 'reconnect.html')
  .map((file) => ({ file, text: readBased(file) }));
/** The page for what is not there has no file at its own address. */
const exists = new Set([...files, '404/index.html']);
const home = texts.find(({ file }) => file === 'index.html')?.text ?? '';
const { origin } = new URL(/<link rel="canonical" href="([^"]+)"/.exec(home)?.[1] ?? '');

/** The names at the site's root, such as `fixes` and `search.json`. */
const names = [...new Set(files.map((file) => file.split('/')[0] ?? ''))];
const escaped = names.map((name) => name.replaceAll('.', '\\.')).join('|');
/** An address of the site in code, markup, data or prose, without its base. */
const BESIDE = new RegExp(
  `(?:["'\`(=<\\s>;]|\\]\\(|${origin})(/(?:${escaped})(?=[/"'\`)#?\\s<&$])[^"'\`)\\s<&]*)`,
  'g',
);
const beside = (text: string): string[] =>
  [...text.matchAll(BESIDE)].map(([, found]) => found ?? '');

/** Why an address leads nowhere, or null when it leads to a file of the site, or to another site. */
function fault(address: string, from = BASE): string | null {
  const url = new URL(address, origin + from);
  if (url.origin !== origin) return null;
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(BASE)) return 'beside the base';
  const file = path.slice(BASE.length);
  return exists.has(file.endsWith('/') || file === '' ? `${file}index.html` : file)
    ? null
    : 'no such file';
}
/** All faults of addresses that a file names, as lines. */
const faults = (file: string, addresses: readonly string[], from?: string): string[] =>
  addresses.flatMap((address) => {
    const why = fault(address, from);
    return why === null ? [] : [`${file}: ${address}: ${why}`];
  });

const ATTRIBUTE = /\s(?:href|src|action|component-url|renderer-url|data-reopen)="([^"]*)"/g;
const attributes = (html: string): string[] =>
  [...html.matchAll(ATTRIBUTE)].map(([, value = '']) => value.replaceAll('&amp;', '&'));

test('every link, script, style and picture of every page is there, under the base', () => {
  const found = texts
    .filter(({ file }) => file.endsWith('.html'))
    .map(({ file, text }) => {
      const from = `${BASE}${file.replace(/index\.html$/, '')}`;
      return { file, from, addresses: attributes(text) };
    });
  expect(found.flatMap(({ file, from, addresses }) => faults(file, addresses, from))).toEqual([]);
  expect(found.length).toBeGreaterThan(100);
  for (const { file, addresses } of found) expect(addresses.length, file).toBeGreaterThan(10);
});

test('no page, script, style or data names an address of the site without its base', () => {
  const found = texts.flatMap(({ file, text }) => beside(text).map((one) => `${file}: ${one}`));
  expect(found).toEqual([]);
});

test('every whole address of the site leads to a file of it', () => {
  const whole = new RegExp(`${origin}(/[^\\s"'<>)\`{}]*)`, 'g');
  const found = texts.map(({ file, text }) => ({
    file,
    addresses: [...text.matchAll(whole)].map(([, path = '']) => path.replace(/(&#39;|[.,])$/, '')),
  }));
  // The script puts addresses together: the first part is that of the site without its last slash.
  const wrong = found.flatMap(({ file, addresses }) =>
    faults(
      file,
      addresses.filter((address) => `${address}/` !== BASE),
    ),
  );
  expect(wrong).toEqual([]);
  const counts = Object.fromEntries(found.map(({ file, addresses }) => [file, addresses.length]));
  for (const file of ['sitemap.xml', 'changes.atom', 'llms.txt', 'fixes/keep-host-awake.md'])
    expect(counts[file], file).toBeGreaterThan(2);
  for (const file of ['robots.txt', 'Test-RemoteDesktop.ps1'])
    expect(counts[file], file).toBeGreaterThan(0);
});

test('it is an app of its own', () => {
  const manifest = JSON.parse(readBased('manifest.webmanifest')) as {
    id: string;
    scope: string;
    start_url: string;
    icons: { src: string }[];
  };
  expect([manifest.id, manifest.scope]).toEqual([BASE, BASE]);
  const named = [manifest.start_url, ...manifest.icons.map(({ src }) => src)];
  expect(faults('manifest.webmanifest', named)).toEqual([]);
  const stored = storedAhead(readBased('sw.js')).map(({ url }) => url);
  expect(stored.filter((url) => url.startsWith('/'))).toEqual([]);
});

test('the headers are for its files', () => {
  const rules = headerRules(readBased('_headers'));
  const script = files.find((file) => /^_astro\/.+\.js$/.test(file)) ?? '';
  expect(headersFor(rules, BASE + script).get('Cache-Control')).toMatch(/immutable/);
  expect(headersFor(rules, `${BASE}fixes/`).get('Content-Security-Policy')).toBeDefined();
  expect([...rules.keys()].filter((pattern) => !pattern.startsWith(BASE))).toEqual([]);
});

test('the one-file edition has its pages under the addresses that they link to', () => {
  const {
    pages,
    files: data2,
    repeats,
  } = unpackSingle(readBased('reconnect.html')).contents.packed;
  expect(Object.keys(pages).length).toBeGreaterThan(100);
  for (const path of [...Object.keys(pages), ...Object.keys(data2)])
    expect(fault(path), path).toBeNull();
  for (const [path, { main }] of Object.entries(pages)) {
    const text = putRepeats(main, repeats);
    expect(beside(text), path).toEqual([]);
    expect(faults(path, attributes(text), path)).toEqual([]);
  }
});

test('and what is wrong is noticed', () => {
  expect(fault('/fixes/')).toBe('beside the base');
  expect(fault(`${BASE}fixes/no-such-fix/`)).toBe('no such file');
  expect(fault(`${BASE}fixes/`)).toBeNull();
  for (const text of [
    'href="/fixes/"',
    'fetch(`/search.json`)',
    '](/codes/0x904/)',
    '`/details/${x}`',
  ])
    expect(beside(text), text).toHaveLength(1);
  expect(beside(`${origin}/codes/`)).toEqual(['/codes/']);
  expect(beside(`href="${BASE}fixes/" "/codeshare/"`)).toEqual([]);
});
