import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_SHELLS, backupCommand } from '../../src/lib/backup/commands.ts';
import { entriesOf } from '../../src/lib/model/file-of.ts';
import type { Knowledge } from '../../src/lib/model/knowledge.ts';
import { ROOT } from './pwsh.ts';

/** A PowerShell text of the content, and its place. */
export interface ContentCommand {
  id: string;
  code: string;
}

const BLOCK = /^([ \t]*)```powershell\n([\s\S]*?)\n[ \t]*```/gm;
/** Inline code that begins like a PowerShell command, an assignment or a call on a type. */
const INLINE = /`([^`\n]*)`/g;
const COMMAND = /^(\(?[A-Z][a-z]+-[A-Z][A-Za-z]+(\s|$)|\$[\w:]+\s*=|\[[\w.]+\]::)/;

/** The PowerShell that a line of the Command Prompt hands on, or the text itself. */
export const handedOn = (command: string): string =>
  /^powershell -NoProfile -Command "([^"]*)"$/.exec(command)?.[1] ?? command;

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

const unindent = (code: string, indent: string): string =>
  code.replace(new RegExp(`^${indent}`, 'gm'), '');

const blocksIn = (text: string): string[] =>
  [...text.matchAll(BLOCK)].map(([, indent = '', code = '']) => unindent(code, indent));

const inlineIn = (text: string): string[] =>
  [...text.replace(BLOCK, '').matchAll(INLINE)].flatMap(([, code = '']) =>
    COMMAND.test(code) ? [code] : [],
  );

/** Every PowerShell command of the content: ways of a check, the undo of a fix, code blocks, and commands within sentences. */
export function contentCommands(knowledge: Knowledge): ContentCommand[] {
  const number = (file: string, kind: string, codes: readonly string[]): ContentCommand[] =>
    codes.map((code, index) => ({ id: `${file} ${kind} ${index + 1}`, code }));
  const running = readFileSync(join(ROOT, 'src/content/script/running.mdx'), 'utf8');
  return [
    ...entriesOf(knowledge).flatMap((entry) => {
      const file = `${entry.kind} ${entry.id}`;
      const { body, ...head } = entry;
      const ways =
        entry.kind === 'check'
          ? entry.how.flatMap(({ tool, do: command }) => (tool === 'powershell' ? [command] : []))
          : [];
      const undo =
        entry.kind === 'fix'
          ? entry.undo.steps.flatMap(({ commands = {} }) =>
              [commands.powershell, commands.either].filter((code) => code !== undefined),
            )
          : [];
      return [
        ...number(file, 'way', ways),
        ...number(file, 'undo', undo),
        ...number(file, 'block', blocksIn(body.source)),
        ...number(file, 'inline', [body.source, ...strings(head)].flatMap(inlineIn)),
      ];
    }),
    ...number('script running', 'block', blocksIn(running)),
    ...number(
      'backup folder',
      'form',
      BACKUP_SHELLS.map((shell) => handedOn(backupCommand(knowledge.backupFolder!, shell))),
    ),
  ];
}
