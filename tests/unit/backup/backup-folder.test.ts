import { describe, expect, it } from 'vitest';
import { backupCommand } from '../../../src/lib/backup/commands.ts';
import { backupSteps } from '../../../src/lib/backup/in-body.ts';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { parseBody } from '../../../src/lib/knowledge/parse-body.ts';
import type { UndoStep } from '../../../src/lib/schema/fix.ts';
import { WAYS } from '../../../src/lib/domain/closed-lists.ts';
import { bodyText } from '../../../src/lib/search/body-text.ts';
import { entryMarkdown } from '../../../src/lib/markdown/entry-markdown.ts';
import { plainMarkdown } from '../../../src/lib/markdown/plain-markdown.ts';
import { commandsOf, undoAfter } from '../../../src/lib/ways/undo.ts';

const knowledge = knowledgeFromDisk(process.cwd());
const folder = knowledge.backupFolder!;
const site = new URL('https://reconnect.test');

describe('the command that makes the backup folder', () => {
  it('is one line for the Command Prompt, quoted once', () => {
    const command = backupCommand(folder, 'cmd');
    expect(command).toMatch(/^powershell -NoProfile -Command "[^"%\n]+"$/);
    // A line that is pasted into the Command Prompt is cut after 8191 characters.
    expect(command.length).toBeLessThan(2000);
  });

  it('keeps every statement of the PowerShell form', () => {
    const squeezed = (text: string): string => text.replace(/[\s;]/g, '');
    expect(squeezed(backupCommand(folder, 'cmd'))).toContain(
      squeezed(backupCommand(folder, 'powershell')),
    );
  });
});

describe('the step in a body', () => {
  const body = parseBody(
    '## Steps\n\n1. First:\n\n   <BackupFolder />\n\n<BackupFolder shell="cmd" />\n',
  );

  it('is found with its shell', () => {
    expect(backupSteps(body).map(({ shell }) => shell)).toEqual(['powershell', 'cmd']);
  });

  it('is written out as Markdown, as far indented as it was', () => {
    const markdown = plainMarkdown(body, site, 'Warning', folder);
    expect(markdown).not.toContain('<BackupFolder');
    expect(markdown).toContain('\n   ```powershell\n   & {\n');
    expect(markdown).toContain('\n```cmd\npowershell -NoProfile');
  });

  it('adds nothing to the search, where it would be the same on every page', () => {
    expect(bodyText(body)).toEqual({ commands: [], prose: 'First:' });
  });

  it('is on the Markdown of every fix that has it', () => {
    const having = knowledge.fixes.filter(({ body: text }) => backupSteps(text).length > 0);
    expect(having.length).toBeGreaterThan(25);
    for (const fix of having)
      expect(entryMarkdown(fix, knowledge, site)).toContain('O:BAD:P(A;OICI;FA;;;SY)');
  });
});

describe('the way back', () => {
  const look = folder.undo.trim();
  const text = (step: UndoStep): string => JSON.stringify([step.when, step.do, step.commands]);
  const reads = (step: UndoStep): boolean =>
    step.do !== look && text(step).includes(JSON.stringify(folder.path).slice(1, -1));

  it('begins with a look at the folder wherever it reads something from there, after each way', () => {
    const reading = knowledge.fixes.flatMap((fix) =>
      [...WAYS, null].flatMap((way) => {
        const steps = undoAfter(fix.undo.steps, way);
        return steps.some(reads) ? [{ id: fix.id, way, steps }] : [];
      }),
    );
    expect(reading.length).toBeGreaterThan(20);
    expect(reading.filter(({ steps }) => steps[0]?.do !== look)).toEqual([]);
  });

  it('gives the command for the shell that was used', () => {
    const [first] = undoAfter(
      knowledge.fixes.find(({ id }) => id === 'repair-rdp-key-permissions')?.undo.steps ?? [],
      'cmd',
    );
    expect(first && commandsOf(first, 'cmd')).toEqual([
      { shell: 'cmd', run: backupCommand(folder, 'cmd') },
    ]);
  });

  it('asks for no look where it reads nothing', () => {
    const looked = knowledge.fixes.filter(
      ({ undo }) => undo.steps.some(({ do: say }) => say === look) && !undo.steps.some(reads),
    );
    expect(looked).toEqual([]);
  });
});
