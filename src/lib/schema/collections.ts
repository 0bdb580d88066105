import type { MdxBody } from './body.ts';
import type { z } from 'astro/zod';
import { ArtefactSchema } from './artefact.ts';
import { BackupFolderSchema } from './backup-folder.ts';
import { CauseSchema } from './cause.ts';
import { ChangeSchema } from './change.ts';
import { CheckSchema } from './check.ts';
import { ChecklistBlockSchema } from './checklist.ts';
import { CodeSchema, PairSchema } from './code.ts';
import { DocumentSchema } from './document.ts';
import { FixSchema } from './fix.ts';
import { KnownCaseSchema } from './known-case.ts';
import { PhraseSchema } from './phrase.ts';
import { PictureSchema } from './picture.ts';
import { AbsenceSchema, ReadingSchema } from './reading.ts';
import { SiteSchema } from './site.ts';
import { SourceSchema } from './source.ts';
import { StageSchema } from './stage.ts';
import { SymptomSchema } from './symptom.ts';
import { TreeSchema } from './tree.ts';
import { VocabularySchema } from './vocabulary.ts';
import { VolatileSchema } from './volatile.ts';

/** A collection of content: where it is in the folder of content, in which form, and what its records may hold. */
interface Collection {
  /**
   * `entries`: a folder with an .mdx file for each, whose name is the id. `records`: the same with .yaml files. `list`: a
   * .yaml file with a list of records, a folder of such files, or a .json file that holds the list under the collection's
   * name; a knowledge base may lack it. `record`: a .yaml file that is one record, without which nothing else can be judged.
   */
  form: 'entries' | 'records' | 'list' | 'record';
  /** Path in the folder of content, without an ending: `codes` is `codes.yaml`, or every .yaml file in `codes/`. */
  path: string;
  schema: z.ZodType;
}

/** Manifest of all collections, by name. The reader and the types of its result derive from it. */
export const COLLECTIONS = {
  symptoms: { form: 'entries', path: 'symptoms', schema: SymptomSchema },
  causes: { form: 'entries', path: 'causes', schema: CauseSchema },
  checks: { form: 'entries', path: 'checks', schema: CheckSchema },
  fixes: { form: 'entries', path: 'fixes', schema: FixSchema },
  codes: { form: 'list', path: 'codes', schema: CodeSchema },
  pairs: { form: 'list', path: 'pairs', schema: PairSchema },
  sources: { form: 'list', path: 'sources', schema: SourceSchema },
  documents: { form: 'list', path: 'documents', schema: DocumentSchema },
  stages: { form: 'list', path: 'stages', schema: StageSchema },
  pictures: { form: 'list', path: 'pictures', schema: PictureSchema },
  phrases: { form: 'list', path: 'phrases', schema: PhraseSchema },
  readings: { form: 'list', path: 'readings', schema: ReadingSchema },
  absences: { form: 'list', path: 'absences', schema: AbsenceSchema },
  artefacts: { form: 'list', path: 'artefacts', schema: ArtefactSchema },
  trees: { form: 'records', path: 'trees', schema: TreeSchema },
  checklist: { form: 'list', path: 'checklist', schema: ChecklistBlockSchema },
  changes: { form: 'list', path: 'changes', schema: ChangeSchema },
  volatile: { form: 'list', path: 'volatile', schema: VolatileSchema },
  cases: { form: 'list', path: 'cases', schema: KnownCaseSchema },
  backupFolders: { form: 'list', path: 'backup-folder', schema: BackupFolderSchema },
  site: { form: 'record', path: 'site', schema: SiteSchema },
  vocabulary: { form: 'record', path: 'search', schema: VocabularySchema },
} as const satisfies Record<string, Collection>;

type Collections = typeof COLLECTIONS;
export type CollectionName = keyof Collections;

/** An entry as it is read: its front matter, and its body. */
export interface RawEntry<Data> {
  id: string;
  data: Data;
  body: MdxBody;
}

/** A record of a file of its own, whose name is the id. */
export interface RawRecord<Data> {
  id: string;
  data: Data;
}

type Read<Form, Data> = Form extends 'entries'
  ? RawEntry<Data>[]
  : Form extends 'records'
    ? RawRecord<Data>[]
    : Form extends 'list'
      ? Data[]
      : Data;

/** Every collection as it is read: what its schema refuses is left out of a list, and a refused record is undefined. */
export type RawCollections = {
  [Name in CollectionName]: Read<Collections[Name]['form'], z.output<Collections[Name]['schema']>>;
};
/** Names of the collections that are one record. */
export type RecordName = {
  [Name in CollectionName]: Collections[Name]['form'] extends 'record' ? Name : never;
}[CollectionName];
