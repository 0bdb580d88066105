import type { BackupFolderData } from '../schema/backup-folder.ts';

/** The shells for which the step that makes the backup folder has a form. */
export const BACKUP_SHELLS = ['powershell', 'cmd'] as const;
export type BackupShell = (typeof BACKUP_SHELLS)[number];

/** Makes one line of a PowerShell text whose statements each end with their line. */
const oneLine = (code: string): string =>
  code
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('; ')
    .replaceAll('{; ', '{ ')
    .replaceAll('; }', ' }');

/** The command that makes the backup folder, for the shell into which it is pasted. */
export const backupCommand = (
  { powershell }: Pick<BackupFolderData, 'powershell'>,
  shell: BackupShell,
): string =>
  shell === 'powershell'
    ? powershell.trim()
    : `powershell -NoProfile -Command "${oneLine(powershell)}"`;
