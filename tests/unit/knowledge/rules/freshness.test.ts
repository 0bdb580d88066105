import { expect, test } from 'vitest';
import { messagesOf, nth, soldClaim } from './broken.ts';
import { ageingWarnings, expiredProblems } from '../../../../src/lib/knowledge/rules/freshness.ts';
import type { RawContent } from '../../../../src/lib/model/knowledge.ts';

const LAST_DAY = '2026-07-31';
const withClaim = ({ causes, codes, volatile }: RawContent): void => {
  volatile.push(soldClaim({ expires: LAST_DAY, files: ['src/shop.ts'] }));
  nth(causes, 0).data.volatile = ['sold'];
  nth(codes, 0).volatile = ['sold'];
};

test('a claim after its last day', () => {
  expect(messagesOf((knowledge) => expiredProblems(knowledge, '2026-08-01'), withClaim))
    .toMatchInlineSnapshot(`
    "1 problem in the content:

    src/content/volatile.yaml → sold.expires: \`2026-07-31\` was the last day of this claim: “The fuse is sold in every shop.”
        Look up: Ask in a shop. Then correct src/content/causes/fuse.mdx, src/content/codes (0xe1), src/shop.ts, and set \`checked\` and \`expires\`.
    "
  `);
  expect(messagesOf((knowledge) => expiredProblems(knowledge, LAST_DAY), withClaim)).toBe(
    '0 problems in the content:\n\n\n',
  );
});

test.each([
  [LAST_DAY, 'is today and the last day of this claim: '],
  ['2026-07-30', 'is the last day of this claim, tomorrow: '],
  ['2026-07-01', 'is the last day of this claim, in 30 days: '],
])('a claim on %s', (day, words) => {
  expect(messagesOf((knowledge) => ageingWarnings(knowledge, day), withClaim)).toBe(
    [
      '1 problem in the content:\n',
      `src/content/volatile.yaml → sold.expires: \`${LAST_DAY}\` ${words}“The fuse is sold in every shop.”`,
      '    Look up: Ask in a shop. Then correct src/content/causes/fuse.mdx, src/content/codes (0xe1), src/shop.ts, and set `checked` and `expires`.\n',
    ].join('\n'),
  );
});

test('an entry that nobody has reviewed for a year', () => {
  expect(
    messagesOf(
      (knowledge) => ageingWarnings(knowledge, '2026-07-01'),
      ({ fixes }) => {
        nth(fixes, 0).data.reviewed = '2025-06-30';
      },
    ),
  ).toMatchInlineSnapshot(`
    "1 problem in the content:

    src/content/fixes/replace-fuse.mdx → reviewed: \`2025-06-30\` is more than 365 days ago.
        Compare the entry with its sources, then set \`reviewed\` to that day.
    "
  `);
});
