import type { BackupFolderData } from '../schema/backup-folder.ts';
import type { MdxBody } from '../schema/body.ts';
import { attributeOf, isElement, nodesIn, startOf, type BodyElement } from '../model/body-nodes.ts';
import { backupCommand, type BackupShell } from './commands.ts';

/** Name of the component that makes the backup folder, as authors write it in a body. */
export const BACKUP_FOLDER = 'BackupFolder';

/** The step that makes the backup folder. */
export interface BackupStep {
  shell: BackupShell;
  /** Index in the body at which it begins. */
  at: number;
}

const shellOf = (step: BodyElement): BackupShell =>
  attributeOf(step, 'shell') === 'cmd' ? 'cmd' : 'powershell';

/** List every step of a body that makes the backup folder. */
export const backupSteps = ({ tree }: Pick<MdxBody, 'tree'>): BackupStep[] =>
  nodesIn(tree).flatMap((node) =>
    isElement(node) && node.name === BACKUP_FOLDER
      ? { shell: shellOf(node), at: startOf(node) }
      : [],
  );

/** Write the step out as Markdown. */
export function writeBackupStep(step: BodyElement, folder: BackupFolderData): string {
  const shell = shellOf(step);
  return [
    `**${folder.title}.** ${folder.say.trim()}`,
    '',
    `\`\`\`${shell}`,
    backupCommand(folder, shell),
    '```',
    '',
    folder.refused.trim(),
  ].join('\n');
}
