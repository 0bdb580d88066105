import type { z } from 'astro/zod';
import { BackupFolderSchema } from './backup-folder.ts';
import { CauseSchema } from './cause.ts';
import { ChangeSchema } from './change.ts';
import { CheckSchema } from './check.ts';
import { ChecklistBlockSchema } from './checklist.ts';
import { CodeSchema, PairSchema } from './code.ts';
import { DocumentSchema } from './document.ts';
import { FixSchema } from './fix.ts';
import { PictureSchema } from './picture.ts';
import { SourceSchema } from './source.ts';
import { StageSchema } from './stage.ts';
import { SymptomSchema } from './symptom.ts';
import { TreeSchema } from './tree.ts';
import { VolatileSchema } from './volatile.ts';

/** Entries: one .mdx file each, in src/content/<folder>. */
export const ENTRY_SCHEMAS = {
  symptoms: SymptomSchema,
  causes: CauseSchema,
  checks: CheckSchema,
  fixes: FixSchema,
} as const;

/** Lists: YAML files that each hold a list of records with an `id`. */
export const LIST_SCHEMAS = {
  codes: {
    files: ['codes/disconnect', 'codes/extended', 'codes/error-info', 'codes/events'],
    schema: CodeSchema,
  },
  pairs: { files: ['codes/pairs'], schema: PairSchema },
  sources: {
    files: [
      'sources/microsoft-learn',
      'sources/azure',
      'sources/protocol-and-source-code',
      'sources/events',
      'sources/first-hand-reports',
      'sources/web-and-blogs',
    ],
    schema: SourceSchema,
  },
  documents: { files: ['documents'], schema: DocumentSchema },
  stages: { files: ['stages'], schema: StageSchema },
  pictures: { files: ['pictures'], schema: PictureSchema },
  checklist: { files: ['checklist'], schema: ChecklistBlockSchema },
  changes: { files: ['changes'], schema: ChangeSchema },
  volatile: { files: ['volatile'], schema: VolatileSchema },
  backupFolders: { files: ['backup-folder'], schema: BackupFolderSchema },
} as const satisfies Record<string, { files: readonly string[]; schema: z.ZodType }>;

export { TreeSchema };
