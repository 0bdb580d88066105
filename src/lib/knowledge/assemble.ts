import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import { safeUndoSteps } from '../backup/undo-steps.ts';
import { BASE } from '../domain/base.ts';
import { CODE_KINDS } from '../schema/code.ts';
import { LIKELIHOODS } from '../domain/closed-lists.ts';
import type { Code, EntryKind, Knowledge, RawContent, RawEntry } from '../model/knowledge.ts';
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

const withoutStart = (text: string, start: string | undefined): string =>
  start !== undefined && text.startsWith(start) ? text.slice(start.length) : text;

/** Shorten the source of an event to what tells it from others. */
function sourceNames(
  provider: string | undefined,
  lists: Knowledge['site']['codeLists'],
): Pick<Code, 'source' | 'sourceWord'> {
  if (provider === undefined) return {};
  const source = withoutStart(provider, lists?.sourcePrefix);
  const family = lists?.sourceFamilies.find((one) => source.startsWith(one));
  return { source, sourceWord: withoutStart(source, family) };
}

/**
 * Makes the one value that every view reads. Loaders promise no order, so everything is sorted here: causes by
 * likelihood, entries by id, changes newest first. Adds the answer `unknown` to every check.
 */
export function assemble(raw: RawContent): Knowledge {
  const [backupFolder = null] = raw.backupFolders;
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
    codes: raw.codes
      .map((code) => ({
        ...code,
        ...sourceNames(code.provider, raw.site.codeLists),
        url: `${BASE}codes/${code.id}/`,
      }))
      .sort((a, b) => CODE_KINDS.indexOf(a.kind) - CODE_KINDS.indexOf(b.kind)),
    pairs: raw.pairs,
    sources: [...raw.sources].sort(byId),
    documents: raw.documents,
    stages: raw.stages,
    pictures: raw.pictures,
    tree: raw.tree,
    checklist: raw.checklist,
    // Of one day the order stays as it was written.
    changes: [...raw.changes].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    volatile: [...raw.volatile].sort(byId),
    backupFolder,
    probes: raw.probes,
    site: raw.site,
    vocabulary: raw.vocabulary,
  };
}
