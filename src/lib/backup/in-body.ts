import type { BackupFolderData } from '../schema/backup-folder.ts';
import { backupCommand, type BackupShell } from './commands.ts';

/** The step that makes the backup folder, as authors write it in a body. */
export interface BackupStep {
  shell: BackupShell;
  /** Index in the body at which it begins. */
  at: number;
}

const TAG = /^([ \t]*)<BackupFolder(?: shell="(\w+)")? \/>[ \t]*$/gm;

const shellOf = (written: string | undefined): BackupShell =>
  written === 'cmd' ? 'cmd' : 'powershell';

/** Every step of a body that makes the backup folder. */
export const backupSteps = (mdx: string): BackupStep[] =>
  [...mdx.matchAll(TAG)].map(({ 2: shell, index }) => ({ shell: shellOf(shell), at: index }));

/** Write the step out as Markdown wherever a body has it, with the same indent. */
export const withBackupStep = (mdx: string, folder: BackupFolderData | null): string =>
  mdx.replace(TAG, (_, indent: string, written?: string) => {
    if (!folder) return '';
    const shell = shellOf(written);
    return [
      `**${folder.title}.** ${folder.say.trim()}`,
      '',
      `\`\`\`${shell}`,
      backupCommand(folder, shell),
      '```',
      '',
      folder.refused.trim(),
    ]
      .join('\n')
      .replace(/^(?=.)/gm, indent);
  });
