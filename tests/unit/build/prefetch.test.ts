import { expect, it } from 'vitest';
import { withPrefetch } from '../../../src/build/hosting/prefetch.ts';

const sheet = (name: string): string => `<link rel="stylesheet" href="/_astro/${name}.css">`;
const page = (head: string, body = ''): string => `<head>${head}</head><body>${body}</body>`;

it('fetches the style sheets of the page that the marked link leads to, but for those that are here', () => {
  const home = page(
    sheet('page'),
    '<a href="/about/">About</a><a class="button" href="/ask/?a=b" data-prefetch>Ask</a>',
  );
  const read = (address: string): string => {
    expect(address).toBe('/ask/');
    return page(sheet('page') + sheet('question'));
  };
  expect(withPrefetch(home, read)).toBe(
    home.replace('</head>', '<link rel="prefetch" as="style" href="/_astro/question.css"></head>'),
  );
});

it('leaves a page as it is where no link is marked', () => {
  const home = page(sheet('page'), '<a href="/ask/">Ask</a>');
  expect(withPrefetch(home, () => '')).toBe(home);
});
