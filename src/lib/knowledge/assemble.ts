import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import { safeUndoSteps } from '../backup/undo-steps.ts';
import { BASE } from '../domain/base.ts';
import type { BackupFolderData } from '../schema/backup-folder.ts';
import { LIKELIHOODS, STAGES } from '../domain/closed-lists.ts';
import type { EntryKind, Knowledge, RawContent, RawEntry } from '../model/knowledge.ts';
import { FOLDERS } from '../model/knowledge.ts';

/** The answer that every check has: it changes no belief and leads on in the tree like any other. */
export const UNKNOWN = {
  id: UNKNOWN_ANSWER,
  label: 'I don’t know, or can’t check',
  evidence: {},
} as const;

const entry =
  <Kind extends EntryKind>(kind: Kind) =>
  <Data>(raw: RawEntry<Data>) => ({
    ...raw.data,
    kind,
    id: raw.id,
    url: `${BASE}${FOLDERS[kind]}/${raw.id}/`,
    body: raw.body,
  });

const byId = (a: { id: string }, b: { id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Fills the place of a record that its schema refused: that is a problem already, and others should still be found. */
const NO_FOLDER: BackupFolderData = {
  id: 'backup-folder',
  path: 'C:\\RdpFix',
  title: '',
  say: '',
  refused: '',
  undo: '',
  powershell: '',
};

/**
 * Makes the one value that every view reads. Loaders promise no order, so everything is sorted here: causes by
 * likelihood, entries by id, changes newest first. Adds the answer `unknown` to every check.
 */
export function assemble(raw: RawContent): Knowledge {
  const [backupFolder = NO_FOLDER] = raw.backupFolders;
  return {
    symptoms: raw.symptoms.map(entry('symptom')).sort(byId),
    causes: raw.causes
      .map(entry('cause'))
      .sort(
        (a, b) =>
          LIKELIHOODS.indexOf(a.likelihood) - LIKELIHOODS.indexOf(b.likelihood) || byId(a, b),
      ),
    checks: raw.checks
      .map(entry('check'))
      .map((check) => ({ ...check, answers: [...check.answers, UNKNOWN] }))
      .sort(byId),
    fixes: raw.fixes
      .map(entry('fix'))
      .map((fix) => ({
        ...fix,
        undo: { ...fix.undo, steps: safeUndoSteps(fix.body, fix.undo, backupFolder) },
      }))
      .sort(byId),
    codes: raw.codes.map((code) => ({ ...code, url: `${BASE}codes/${code.id}/` })),
    pairs: raw.pairs,
    sources: [...raw.sources].sort(byId),
    documents: raw.documents,
    stages: [...raw.stages].sort((a, b) => STAGES.indexOf(a.id) - STAGES.indexOf(b.id)),
    pictures: raw.pictures,
    tree: raw.tree,
    checklist: raw.checklist,
    // Of one day the order stays as it was written.
    changes: [...raw.changes].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    volatile: [...raw.volatile].sort(byId),
    backupFolder,
    probes: raw.probes,
  };
}
