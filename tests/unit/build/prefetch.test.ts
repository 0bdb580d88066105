import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { withPrefetch } from '../../../src/build/hosting/prefetch.ts';

const POLICY = `<meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-a'">`;
const sheet = (name: string): string => `<link rel="stylesheet" href="/_astro/${name}.css">`;
const page = (head: string, body = ''): string => `<head>${head}</head><body>${body}</body>`;
const link = (address: string): string =>
  `<a href="/about/">About</a><a class="button" href="${address}" data-prefetch>Ask</a>`;

it('fetches the page that the marked link leads to, and its style sheets but for those that are here', () => {
  const home = page(POLICY + sheet('page'), link('/ask/?a=b&amp;c=$&'));
  const fetched = withPrefetch(home, (address) => {
    expect(address).toBe('/ask/');
    return page(sheet('page') + sheet('question'));
  });
  expect(fetched).toContain('<link rel="stylesheet" media="not all" href="/_astro/question.css">');
  expect(fetched.match(/media="not all"/g)).toHaveLength(1);
  const [, rules = ''] =
    /<script type="speculationrules">(.*?)<\/script><\/head>/.exec(fetched) ?? [];
  expect(JSON.parse(rules)).toEqual({
    prefetch: [{ urls: ['/ask/?a=b&c=$&'], eagerness: 'immediate' }],
  });
  const hash = createHash('sha256').update(rules).digest('base64');
  expect(fetched).toContain(`script-src 'self' 'sha256-${hash}' 'sha256-a'`);
});

it('leaves a page as it is where no link is marked', () => {
  const home = page(POLICY + sheet('page'), '<a href="/ask/">Ask</a>');
  expect(withPrefetch(home, () => '')).toBe(home);
});

it('refuses a home page whose policy it cannot add to', () => {
  expect(() => withPrefetch(page('', link('/ask/')), () => page(''))).toThrow('policy');
});
