import { expect, test } from 'vitest';
import { messagesOf, nth } from './broken.ts';
import { suggestionProblems } from '../../../../src/lib/knowledge/rules/suggestions.ts';

test('suggestions', () => {
  expect(
    messagesOf(suggestionProblems, ({ checklist, fixes }) => {
      const bad = nth(fixes, 1);
      fixes.push(
        {
          ...bad,
          id: 'hammer',
          data: { ...bad.data, title: 'Use a hammer', verdict: 'contradicted' },
        },
        { ...bad, id: 'kick', data: { ...bad.data, instead: 'bridge-fuse' } },
        { ...bad, id: 'pray', data: { ...bad.data, instead: 'pray' } },
      );
      const { instead: _, ...alone } = bad.data;
      fixes.push({ ...bad, id: 'shout', data: alone });
      nth(checklist, 0).items.push({ fix: 'shout' });
    }),
  ).toMatchInlineSnapshot(`
    "5 problems in the content:

    src/content/checklist.yaml → host.items[1]: \`shout\` offers a fix whose verdict is \`dangerous\`.
        Offer a safer fix.

    src/content/fixes/hammer.mdx → title: \`Use a hammer\` tells people to do what the verdict \`contradicted\` warns of.
        Begin the title with “Don’t”: it is also the text of search hits, lists and tabs.

    src/content/fixes/kick.mdx → instead: \`bridge-fuse\` offers a fix whose verdict is \`dangerous\`.
        Offer \`replace-fuse\` instead.

    src/content/fixes/pray.mdx → instead: \`pray\` offers a fix whose verdict is \`dangerous\`.
        Offer a safer fix.

    src/content/fixes/shout.mdx → instead: \`(missing)\` is needed where the verdict is \`dangerous\`.
        Name the safer fix that people should use.
    "
  `);
});
