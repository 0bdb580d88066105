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
import { SiteSchema } from './site.ts';
import { TreeSchema } from './tree.ts';
import { VocabularySchema } from './vocabulary.ts';
import { VolatileSchema } from './volatile.ts';

/** Entries: one .mdx file each, in a folder of the same name. */
export const ENTRY_SCHEMAS = {
  symptoms: SymptomSchema,
  causes: CauseSchema,
  checks: CheckSchema,
  fixes: FixSchema,
} as const;

/** Lists: YAML files that each hold a list of records with an `id`, or a folder of such files. A base may lack any of them. */
export const LIST_SCHEMAS = {
  codes: CodeSchema,
  pairs: PairSchema,
  sources: SourceSchema,
  documents: DocumentSchema,
  stages: StageSchema,
  pictures: PictureSchema,
  checklist: ChecklistBlockSchema,
  changes: ChangeSchema,
  volatile: VolatileSchema,
  backupFolders: BackupFolderSchema,
} as const satisfies Record<string, z.ZodType>;

/** Names of the lists whose file is called otherwise. */
export const LIST_FILES: Partial<Record<keyof typeof LIST_SCHEMAS, string>> = {
  backupFolders: 'backup-folder',
};

export { SiteSchema, TreeSchema, VocabularySchema };
