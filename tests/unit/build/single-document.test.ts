import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { singleDocument } from '../../../src/build/single/document.ts';
import { decode85, encode85 } from '../../../src/runtime/single/base85.ts';
import { parse } from '../../support/parse.ts';
import { unpackSingle } from '../../support/single-contents.ts';

const packed = {
  pages: { '/': { title: 'Lamp', main: '<p>Light</p>', styles: ['a.css'] } },
  repeats: [],
  files: { '/search.json': '{}' },
};
const CODE = "document.title = '</script><i>';";
const BOOT = "document.title = '</script><b>';";
const html = singleDocument(
  {
    packed,
    frame: { before: '<header>Top</header><main id="main">', after: '</main><footer>End</footer>' },
    styles: new Map([
      ['a.css', '\np{color:red}\n'],
      ['b.css', 'b{color:blue}'],
    ]),
  },
  CODE,
  BOOT,
  '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  'Lamp',
);
const page = parse(html);
const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('holds the pages and their code, and nothing of them is lost', () => {
  expect(unpackSingle(html).contents).toEqual({
    code: CODE,
    packed,
    styles: [['b.css', 'b{color:blue}']],
  });
});

test('the end tag of a script within the code does not end it', () => {
  const scripts = [...page.querySelectorAll('script:not([type])')];
  expect(scripts.map(({ textContent }) => textContent)).toEqual([
    BOOT.replace('</script', '<\\/script'),
  ]);
  expect(page.querySelector('b')).toBeNull();
});

test('its policy admits exactly its own script and styles, and no connection', () => {
  const policy =
    page.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
  const rules = new Map(
    policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
  );
  const textsOf = (selector: string): string[] =>
    [...page.querySelectorAll(selector)].map(({ textContent }) => hash(textContent)).sort();
  expect(rules.get('default-src')).toEqual(["'none'"]);
  expect(rules.get('script-src')?.sort()).toEqual(
    [...textsOf('script:not([type])'), hash(CODE)].sort(),
  );
  expect(rules.get('style-src')?.sort()).toEqual(
    [...textsOf('style'), hash('b{color:blue}')].sort(),
  );
  expect([...rules.keys()]).not.toContain('connect-src');
});

test('has the frame around one heading, and says so where scripts are off', () => {
  expect(page.querySelector('main h1')?.textContent).toBe('One moment…');
  expect(page.querySelector('header')?.textContent).toBe('Top');
  expect(page.querySelector('footer')?.textContent).toBe('End');
  expect(html).toContain('This edition of Lamp needs scripts.');
});

test('bytes come back from text as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const text = encode85(bytes);
      expect([...decode85(text)]).toEqual([...bytes]);
      expect(text).not.toMatch(/[<>&"'`\\\s]/);
    }),
  );
});
