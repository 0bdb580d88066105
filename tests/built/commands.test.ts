import { expect, test } from 'vitest';
import { builtFiles, readBuilt } from '../support/built-site.ts';

test('no command begins with blanks, which would be shown and copied', () => {
  const starts = builtFiles('.html').flatMap((file) =>
    [...readBuilt(file).matchAll(/<pre\b[^>]*command"[^>]*>(?:<code\b[^>]*>)?(.)/gs)].map(
      ([, first]) => ({
        file,
        first,
      }),
    ),
  );
  expect(starts.length).toBeGreaterThan(100);
  expect(starts.filter(({ first }) => /\s/.test(first ?? '')).map(({ file }) => file)).toEqual([]);
});
