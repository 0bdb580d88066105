import { expect, test } from 'vitest';
import { messagesOf, nth } from './broken.ts';
import { idProblems } from '../../../../src/lib/knowledge/rules/ids.ts';

test('ids that an address cannot hold', () => {
  expect(
    messagesOf(idProblems, ({ checks, fixes }) => {
      nth(checks, 0).id = 'again';
      nth(fixes, 0).id = '904';
    }),
  ).toMatchInlineSnapshot(`
    "2 problems in the content:

    src/content/checks/again.mdx → id: \`again\` is a word that the address of a case uses itself (change, again, try, reach, now).
        Choose another id: rename the file.

    src/content/fixes/904.mdx → id: \`904\` is a number, so the order of a case that holds it would be lost.
        Choose another id, with a letter in it: rename the file.
    "
  `);
});
