import type { BackupFolderData } from '../schema/backup-folder.ts';
import type { MdxBody } from '../schema/body.ts';
import type { CauseData } from '../schema/cause.ts';
import type { ChangeData } from '../schema/change.ts';
import type { CheckData } from '../schema/check.ts';
import type { ChecklistBlockData } from '../schema/checklist.ts';
import type { CodeData, PairData } from '../schema/code.ts';
import type { RawCollections } from '../schema/collections.ts';
import type { DocumentData } from '../schema/document.ts';
import type { FixData } from '../schema/fix.ts';
import type { KnownCaseData } from '../schema/known-case.ts';
import type { ArtefactData } from '../schema/artefact.ts';
import type { PhraseData } from '../schema/phrase.ts';
import type { PictureData } from '../schema/picture.ts';
import type { AbsenceData, ReadingData } from '../schema/reading.ts';
import type { SiteData } from '../schema/site.ts';
import type { SourceData } from '../schema/source.ts';
import type { StageData } from '../schema/stage.ts';
import type { SymptomData } from '../schema/symptom.ts';
import type { VocabularyData } from '../schema/vocabulary.ts';
import type { VolatileData } from '../schema/volatile.ts';
import type { ProbeRole } from '../domain/closed-lists.ts';
import type { Tree } from '../domain/tree.ts';

/** The kinds of entry that have a page of their own and a body. */
export const ENTRY_KINDS = ['symptom', 'cause', 'check', 'fix'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Folder and URL segment of each kind. */
export const FOLDERS = {
  symptom: 'symptoms',
  cause: 'causes',
  check: 'checks',
  fix: 'fixes',
} as const satisfies Record<EntryKind, string>;

interface EntryBase<Kind extends EntryKind> {
  kind: Kind;
  /** File name without extension. */
  id: string;
  /** Site-relative address, with a slash at the end. */
  url: string;
  body: MdxBody;
}

export type Symptom = EntryBase<'symptom'> & SymptomData;
export type Cause = EntryBase<'cause'> & CauseData;
export type Check = EntryBase<'check'> & CheckData;
export type Fix = EntryBase<'fix'> & FixData;
export type Entry = Symptom | Cause | Check | Fix;
export type Code = CodeData & {
  url: string;
  /** The source of an event, without what the sources of the system begin with. */
  source?: string;
  /** The source in one word, by which people find it in a log. */
  sourceWord?: string;
};

/** PowerShell code of one probe. */
export interface ProbeCode {
  role: ProbeRole;
  /** Id of the check that it answers: the file name. */
  check: string;
  code: string;
}

/** Everything the site knows: plain JSON, read from content, checked as a whole. Every view derives from it. */
export interface Knowledge {
  symptoms: Symptom[];
  causes: Cause[];
  checks: Check[];
  fixes: Fix[];
  /** Documented disconnect, extended, error-info and event codes. */
  codes: Code[];
  /** Code pairs reported in public. */
  pairs: PairData[];
  sources: SourceData[];
  documents: DocumentData[];
  /** Stages of a connection, in order. */
  stages: StageData[];
  /** Pictures of what is on the screen. */
  pictures: PictureData[];
  /** Phrases of people, screens and logs that speak for answers. */
  phrases: PhraseData[];
  /** Meanings of the facts of logs, captures and outputs. */
  readings: ReadingData[];
  /** Meanings of a log that holds none of some events. */
  absences: AbsenceData[];
  /** Files and outputs that people can fetch and give to the site. */
  artefacts: ArtefactData[];
  tree: Tree;
  checklist: ChecklistBlockData[];
  /** Changes for readers, newest first. */
  changes: ChangeData[];
  /** Claims that time can make false. */
  volatile: VolatileData[];
  /** Public reports with a known cause, on which the advice is measured. */
  cases: KnownCaseData[];
  /** Folder in which fixes save what they replace, and the one way to make it; null where none is needed. */
  backupFolder: BackupFolderData | null;
  /** PowerShell of the diagnostic script, one piece for each probe that a check declares. */
  probes: ProbeCode[];
  /** Words for the subject of the knowledge base. */
  site: SiteData;
  /** Words that people type into the search, with their meanings. */
  vocabulary: VocabularyData;
}

/** Validated but unassembled content. */
export interface RawContent extends Omit<RawCollections, 'trees'> {
  /** The tree that the site asks; without nodes while it is missing or refused. */
  tree: Tree;
  /** PowerShell of the diagnostic script, one piece for each probe that a check declares. */
  probes: ProbeCode[];
}

/** Return the title of an entry as it is shown: a check is named by its question. */
export const titleOf = (entry: Entry): string =>
  entry.kind === 'check' ? entry.question : entry.title;
