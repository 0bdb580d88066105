import { expect, test } from 'vitest';
import { messagesOf, nth } from './broken.ts';
import { parseBody } from '../../../../src/lib/knowledge/parse-body.ts';
import { undoProblems } from '../../../../src/lib/knowledge/rules/undo.ts';

test('the way back', () => {
  expect(
    messagesOf(undoProblems, ({ fixes }) => {
      const [two, none] = [nth(fixes, 0), nth(fixes, 1)];
      two.body = parseBody(
        '## When\n\n## Steps\n\n### PowerShell\n\n### Command Prompt\n\n## How you know it worked\n',
      );
      two.data.undo.steps = [
        { ways: ['powershell'], do: 'Put it back.', commands: { cmd: 'doit' } },
        { ways: ['clicks'], do: 'Click it back.' },
      ];
      none.data.undo.steps = [{ do: 'Put it back.' }, { ways: ['clicks'], do: 'Click it back.' }];
    }),
  ).toMatchInlineSnapshot(`
    "4 problems in the content:

    src/content/fixes/bridge-fuse.mdx → undo.steps[1].ways: \`clicks\` is not a way of this body.
        Leave \`ways\` out: the body has no headings such as \`### PowerShell\`.

    src/content/fixes/replace-fuse.mdx → undo.steps: \`cmd\` is a way of the body (Command Prompt) without an undo.
        Add a step with \`ways: [cmd]\`, or one without \`ways\`, which holds for all.

    src/content/fixes/replace-fuse.mdx → undo.steps[1].ways: \`clicks\` is not a way of this body.
        Its ways are powershell, cmd.

    src/content/fixes/replace-fuse.mdx → undo.steps[0].commands: \`cmd\` has no command for the way \`powershell\`.
        Add one under \`powershell\`, or write one that runs in both under \`either\`.
    "
  `);
});
