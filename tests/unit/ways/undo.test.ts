import { describe, expect, it } from 'vitest';
import { knowledgeFromDisk } from '../../../src/lib/knowledge/from-disk.ts';
import { parseBody } from '../../../src/lib/knowledge/parse-body.ts';
import type { UndoStep } from '../../../src/lib/schema/fix.ts';
import { waysIn } from '../../../src/lib/ways/way-headings.ts';
import {
  commandAfter,
  commandsOf,
  groupHeading,
  undoAfter,
  undoGroups,
} from '../../../src/lib/ways/undo.ts';

const steps: UndoStep[] = [
  { ways: ['powershell'], do: 'Import it:', commands: { powershell: 'one\ntwo' } },
  { ways: ['cmd'], do: 'Import it:', commands: { cmd: 'three' } },
  { when: 'If you changed the folder', do: 'Put it back:', commands: { either: 'four' } },
  { do: 'Restart:', commands: { powershell: 'five', cmd: 'six' } },
];

describe('the way back', () => {
  it('holds only what is needed after the way that was used', () => {
    expect(undoAfter(steps, 'cmd')).toEqual([steps[1], steps[2], steps[3]]);
    expect(undoAfter(steps, 'clicks')).toEqual([steps[2], steps[3]]);
    expect(undoAfter(steps, null)).toEqual(steps);
  });

  it('gives each way the command of its own shell, and others one that runs', () => {
    const last = steps[3]!;
    expect(commandsOf(last, 'cmd')).toEqual([{ shell: 'cmd', run: 'six' }]);
    expect(commandsOf(last, 'clicks')).toEqual([{ shell: 'powershell', run: 'five' }]);
    expect(commandsOf(last)).toHaveLength(2);
    expect(commandsOf(steps[2]!, 'powershell')).toEqual([{ shell: 'either', run: 'four' }]);
  });

  it('says after which ways a command is needed, if not after all', () => {
    expect(commandAfter(steps[3]!, 'powershell')).toBe('powershell clicks');
    expect(commandAfter(steps[3]!, 'cmd')).toBe('cmd');
    expect(commandAfter(steps[0]!, 'powershell')).toBeUndefined();
    expect(commandAfter(steps[2]!, 'either')).toBeUndefined();
  });

  it('is grouped by way, in its order', () => {
    const groups = undoGroups(steps);
    expect(groups.map((group) => groupHeading(group, groups))).toEqual([
      'After PowerShell',
      'After Command Prompt',
      'Whichever way you used',
    ]);
    expect(groups.flatMap((group) => group.steps)).toEqual(steps);
    expect(groupHeading({ ways: [], steps }, [{ ways: [], steps }])).toBe('');
  });
});

describe('the ways of a body', () => {
  it('are its headings under Steps, outside of blocks', () => {
    const body =
      '## When\n\n### Command Prompt\n\n## Steps\n\n### PowerShell\n\n```sh\n### By hand\n```\n\n### If it fails\n\n### By hand\n\n## How you know it worked\n\n### PowerShell\n';
    expect(waysIn(parseBody(body))).toEqual(['powershell', 'clicks']);
    expect(waysIn(parseBody('## Steps\n\nNothing.\n'))).toEqual([]);
    expect(waysIn(parseBody('## Steps\n\n### By hand\n'))).toEqual(['clicks']);
    expect(waysIn(parseBody('## Steps\n\n~~~sh\n### By hand\n~~~\n'))).toEqual([]);
  });
});

describe('the undo of every fix', () => {
  const { fixes } = knowledgeFromDisk(process.cwd());

  it('keeps commands out of sentences, where nobody can copy them', () => {
    const hidden = fixes.flatMap(({ id, undo }) =>
      undo.steps
        .flatMap((step) => step.do.match(/`[^`]+`/g) ?? [])
        .filter((code) => /^`(?:reg|netsh|icacls|sudo|gpupdate|[A-Z][a-z]+-[A-Z]\w+) /.test(code))
        .map((code) => `${id}: ${code}`),
    );
    expect(hidden).toEqual([]);
  });

  it('holds no placeholder that would break a pasted command', () => {
    const commands = fixes.flatMap(({ undo }) => undo.steps.flatMap((step) => commandsOf(step)));
    expect(commands.length).toBeGreaterThan(30);
    expect(commands.filter(({ run }) => /<[a-z]/i.test(run))).toEqual([]);
  });
});
