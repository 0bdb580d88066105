import { expect, test } from 'vitest';
import { readPage } from '../../../src/build/single/read-page.ts';

const page = (main: string): string =>
  `<!doctype html><html lang="en-GB"><head><title>Keys &amp; &#x27;locks&#x27;</title>` +
  `<link rel="stylesheet" href="/base/_astro/a.1.css"><link rel="icon" href="/_astro/no.svg">` +
  `<link href="/base/_astro/b.2.css" rel="stylesheet"></head>` +
  `<body class="x"><header>Top<script>let a = '</main>';</script></header><main id="main">${main}</main><footer>End</footer></body></html>`;

test('takes a page apart without changing a byte of what it keeps', () => {
  const main = '<p data-a=\'1\' data-b="a>b">Text &amp; more</p><svg><path d="M0 0"/></svg>';
  expect(readPage(page(main))).toEqual({
    title: "Keys & 'locks'",
    styles: ['a.1.css', 'b.2.css'],
    main,
    before: '<header>Top</header><main id="main">',
    after: '</main><footer>End</footer>',
  });
});

test('leaves out scripts and styles, those in templates too, and keeps their words in attributes', () => {
  const main =
    '<template><script>1</script><i>in</i></template><style>p{}</style><p title="<script>">a</p>' +
    '<script type="module">2</script>';
  expect(readPage(page(main)).main).toBe('<template><i>in</i></template><p title="<script>">a</p>');
});

test('refuses a page without <main>', () => {
  expect(() => readPage('<!doctype html><html><body></body></html>')).toThrow(
    'A built page has no <main>.',
  );
});

test('leaves out the colours of code, and keeps its words and other spans', () => {
  const main =
    '<pre><span class="block"><span class="k-keyword">if</span> (<span class="k-constant" data-x>1</span>)</span></pre>' +
    '<span class="key">k-1</span>';
  expect(readPage(page(main)).main).toBe(
    '<pre><span class="block">if (1)</span></pre><span class="key">k-1</span>',
  );
});
