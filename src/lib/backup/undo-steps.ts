import type { BackupFolderData } from '../schema/backup-folder.ts';
import type { MdxBody } from '../schema/body.ts';
import type { FixData, UndoStep } from '../schema/fix.ts';
import { WAYS } from '../domain/closed-lists.ts';
import { waysIn } from '../ways/way-headings.ts';
import { backupCommand } from './commands.ts';

/** Return whether a step of the undo reads something from the backup folder. */
const reads = ({ when = '', do: text, commands = {} }: UndoStep, path: string): boolean =>
  [when, text, ...Object.values(commands)].some((part) => part.includes(path));

/**
 * The way back of a fix. Where it reads something from the backup folder it begins with a look whether others could have
 * changed what is there, after the same ways.
 */
export function safeUndoSteps(
  body: MdxBody,
  { steps }: FixData['undo'],
  folder: BackupFolderData | null,
): UndoStep[] {
  if (!folder) return steps;
  const reading = steps.filter((step) => reads(step, folder.path));
  if (reading.length === 0) return steps;
  const ways = WAYS.filter((way) => reading.some((step) => step.ways?.includes(way)));
  const look: UndoStep = {
    ...(reading.every((step) => step.ways) && { ways }),
    do: folder.undo.trim(),
    commands: {
      powershell: backupCommand(folder, 'powershell'),
      ...(waysIn(body).includes('cmd') && { cmd: backupCommand(folder, 'cmd') }),
    },
  };
  return [look, ...steps];
}
