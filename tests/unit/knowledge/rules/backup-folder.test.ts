import { expect, test } from 'vitest';
import { messagesOf, nth } from './broken.ts';
import { parseBody } from '../../../../src/lib/knowledge/parse-body.ts';
import { backupFolderProblems } from '../../../../src/lib/knowledge/rules/backup-folder.ts';

test('the backup folder', () => {
  expect(
    messagesOf(backupFolderProblems, ({ checks, fixes }) => {
      nth(fixes, 0).body = parseBody(
        [
          '## When\n\n## Steps\n\n### PowerShell\n\n<BackupFolder />\n',
          '```powershell\nmkdir C:\\Spares\n```\n',
          '### Command Prompt\n',
          '```cmd\nreg export HKLM\\X C:\\Spares\\x.reg\n```\n',
        ].join('\n'),
      );
      nth(checks, 0).data.why = 'It is written to C:\\Spares.';
    }),
  ).toMatchInlineSnapshot(`
    "3 problems in the content:

    src/content/checks/power-light.mdx → frontmatter: \`C:\\Spares\` is named, but no step of the body makes it.
        Write \`<BackupFolder />\` on a line of its own before it (\`<BackupFolder shell="cmd" />\` under “Command Prompt”).

    src/content/fixes/replace-fuse.mdx → body: \`mkdir C:\\Spares\` makes C:\\Spares in a way that leaves it open to every user.
        Take it out. Write \`<BackupFolder />\` on a line of its own before it (\`<BackupFolder shell="cmd" />\` under “Command Prompt”).

    src/content/fixes/replace-fuse.mdx → body: \`reg export HKLM\\X C:\\Spares\\x.reg\` needs C:\\Spares, which no step before it in the same way makes.
        Write \`<BackupFolder />\` on a line of its own before it (\`<BackupFolder shell="cmd" />\` under “Command Prompt”).
    "
  `);
});

test('a backup folder that is not described', () => {
  expect(
    messagesOf(backupFolderProblems, (raw) => {
      raw.backupFolders = [];
      nth(raw.fixes, 0).body = parseBody(`${nth(raw.fixes, 0).body.source}\n<BackupFolder />\n`);
    }),
  ).toMatchInlineSnapshot(`
    "1 problem in the content:

    src/content/fixes/replace-fuse.mdx → body: \`<BackupFolder />\` makes a folder that this knowledge base does not describe.
        Describe it in src/content/backup-folder.yaml, or take the step out.
    "
  `);
});
