import { z } from 'astro/zod';
import { IdSchema } from './id.ts';

/** The folder in which fixes save what they replace, with the only way in which a page may make it. */
export const BackupFolderSchema = z.strictObject({
  id: IdSchema,
  /** Path of the folder. Every block of a fix that names it needs `<BackupFolder />` before. */
  path: z.string().regex(/^[A-Z]:\\\w+$/, 'must be a folder in the root of a drive'),
  /** Title of the step. */
  title: z.string().min(3).max(30),
  /** Instructions for the block, and how to see that it worked. */
  say: z.string().min(20),
  /** Advice when it refuses the existing folder. */
  refused: z.string().min(20),
  /** The first step of every undo that reads something back from the folder. */
  undo: z.string().min(20),
  /** PowerShell that makes the folder, or looks whether the one that is there is safe, and stops if not. */
  powershell: z
    .string()
    .regex(
      /^[^"%]+$/,
      'must hold no double quote and no percent sign, for the Command Prompt’s sake',
    ),
});
export type BackupFolderData = z.output<typeof BackupFolderSchema>;
