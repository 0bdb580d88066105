import { expect, test } from 'vitest';
import { headerRules, headersBelow, headersFor } from '../../../src/build/hosting/header-rules.ts';

const TEXT =
  '# All of it\n/*\n  Referrer-Policy: no-referrer\n\n/_astro/*\n  Cache-Control: immutable\n';

test('under a base the rules are for the same files, and for none beside them', () => {
  const below = headersBelow(TEXT, '/reconnect/');
  expect(below).toBe(
    '# All of it\n/reconnect/*\n  Referrer-Policy: no-referrer\n\n/reconnect/_astro/*\n  Cache-Control: immutable\n',
  );
  const rules = headerRules(below);
  expect([...headersFor(rules, '/reconnect/_astro/x.js').keys()]).toEqual([
    'Referrer-Policy',
    'Cache-Control',
  ]);
  expect(headersFor(rules, '/_astro/x.js').size).toBe(0);
});

test('at the root they stay as they are', () => expect(headersBelow(TEXT, '/')).toBe(TEXT));
