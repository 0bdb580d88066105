import { expect, test } from 'vitest';
import { messagesOf, nth } from './broken.ts';
import { parseBody } from '../../../../src/lib/knowledge/parse-body.ts';
import { bodyProblems } from '../../../../src/lib/knowledge/rules/bodies.ts';

test('bodies', () => {
  expect(
    messagesOf(bodyProblems, ({ causes, fixes }) => {
      nth(causes, 0).body = parseBody(
        '## What goes wrong\n\n## How it shows itself\n\n## What confirms it\n',
      );
      nth(fixes, 0).body = parseBody(
        '## When\n\n<Warning>\n\nHot.\n\n</Warning>\n\n## Steps\n\nRun `ping <host name>`.\n',
      );
    }),
  ).toMatchInlineSnapshot(`
    "4 problems in the content:

    src/content/causes/fuse.mdx → body: \`What only looks like it\` is a section that this body lacks.
        Add a heading \`## What only looks like it\`.

    src/content/fixes/replace-fuse.mdx → body: \`How you know it worked\` is a section that this body lacks.
        Add a heading \`## How you know it worked\`.

    src/content/fixes/replace-fuse.mdx → body: \`<host name>\` is a placeholder in angle brackets, which a shell reads as redirection.
        Use a plain word in capitals, such as PC-NAME, and say what to fill in.

    src/content/fixes/replace-fuse.mdx → body: \`<Warning>\` is before the steps, where a page folds the text.
        Move it to the place in \`## Steps\` where it is needed.
    "
  `);
});
