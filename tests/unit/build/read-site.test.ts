import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from '../../../src/build/single/read-site.ts';
import { putRepeats } from '../../../src/runtime/single/repeats.ts';

const ITEM = `<li><a href="/base/">${'A source that two pages name. '.repeat(3)}</a></li>`;
const page = (title: string, main: string, style: string): string =>
  `<!doctype html><html lang="en-GB"><head><title>${title}</title>` +
  `<link rel="stylesheet" href="/base/_astro/${style}"></head>` +
  `<body><header>${title}</header><main>${main}</main><footer>End</footer></body></html>`;

/** Write the files of a built site. */
function built(files: Readonly<Record<string, string>>): string {
  const dist = mkdtempSync(join(tmpdir(), 'site-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    writeFileSync(join(dist, file), text);
  }
  return dist;
}

const HOME = { 'index.html': page('Home', `<ul>${ITEM}</ul>`, 'a.css'), '_astro/a.css': 'a{}' };

test('takes every page but positions in the tree, with what pages fetch and their styles', () => {
  const { packed, frame, styles } = readSite(
    built({
      ...HOME,
      '_astro/b.css': 'b{}',
      '_astro/unused.css': 'c{}',
      '404.html': page('Not found', '', 'a.css'),
      'fixes/x/index.html': page('X', `<ul>${ITEM}</ul><p>x</p>`, 'b.css'),
      'troubleshoot/index.html': page('Ask', '', 'a.css'),
      'troubleshoot/message/index.html': page('Message', '', 'a.css'),
      'troubleshoot/message/other/index.html': page('Other', '', 'a.css'),
      'search.json': '[1]',
      'languages.json': '{}',
      'details/fixes/x.json': '{"title":"X","steps":"1","worked":"2"}',
      'details/checks/y.json': '{"steps":"3"}',
      'knowledge.json': '{}',
    }),
    '/base/',
  );
  expect(Object.keys(packed.pages)).toEqual(['/base/fixes/x/', '/base/', '/base/troubleshoot/']);
  expect(packed.repeats).toEqual([ITEM]);
  const { main = '', ...rest } = packed.pages['/base/fixes/x/'] ?? {};
  expect(rest).toEqual({ title: 'X', styles: ['b.css'] });
  expect(putRepeats(main, packed.repeats)).toBe(`<ul>${ITEM}</ul><p>x</p>`);
  expect(Object.keys(packed.files)).toEqual([
    '/base/details/checks/y.json',
    '/base/details/fixes/x.json',
    '/base/languages.json',
    '/base/search.json',
  ]);
  expect(packed.files['/base/details/checks/y.json']).toBe('{"steps":"3"}');
  expect(frame).toEqual({
    before: '<header>Home</header><main>',
    after: '</main><footer>End</footer>',
  });
  expect([...styles]).toEqual([
    ['b.css', 'b{}'],
    ['a.css', 'a{}'],
  ]);
});

test('refuses a folder without a start page', () => {
  expect(() => readSite(built({ 'fixes/x/index.html': page('X', '', 'a.css') }), '/')).toThrow(
    'The site is not built: run `npm run build` first.',
  );
});
