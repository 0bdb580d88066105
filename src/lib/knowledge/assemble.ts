import { UNKNOWN_ANSWER } from '../domain/unknown.ts';
import { safeUndoSteps } from '../backup/undo-steps.ts';
import { BASE } from '../domain/base.ts';
import type { RawEntry } from '../schema/collections.ts';
import { LIKELIHOODS } from '../domain/closed-lists.ts';
import type { Code, EntryKind, Knowledge, RawContent } from '../model/knowledge.ts';
import { FOLDERS } from '../model/knowledge.ts';

/** The answer that every check has: it changes no belief and leads further in the tree like any other. */
export const UNKNOWN = {
  id: UNKNOWN_ANSWER,
  label: 'I don’t know, or can’t check',
  evidence: {},
} as const;

const entry =
  <Kind extends EntryKind>(kind: Kind, base: string) =>
  <Data>(raw: RawEntry<Data>) => ({
    ...raw.data,
    kind,
    id: raw.id,
    url: `${base}${FOLDERS[kind]}/${raw.id}/`,
    body: raw.body,
  });

const byId = (a: { id: string }, b: { id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const withoutStart = (text: string, start: string | undefined): string =>
  start !== undefined && text.startsWith(start) ? text.slice(start.length) : text;

/** Shorten the source of an event to the part that distinguishes it. */
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
 * Make the one value that every view reads, and sort it: causes by likelihood; other entries, codes, pairs, sources and
 * volatile claims by id; changes newest first. The rest stays as it is written. Adds the answer `unknown` to every check.
 *
 * @param base Path under which the site is hosted: every address of an entry starts with it.
 */
export function assemble(raw: RawContent, base = BASE): Knowledge {
  const [backupFolder = null] = raw.backupFolders;
  return {
    symptoms: raw.symptoms.map(entry('symptom', base)).sort(byId),
    causes: raw.causes
      .map(entry('cause', base))
      .sort(
        (a, b) =>
          LIKELIHOODS.indexOf(a.likelihood) - LIKELIHOODS.indexOf(b.likelihood) || byId(a, b),
      ),
    checks: raw.checks
      .map(entry('check', base))
      .map((check) => ({ ...check, answers: [...check.answers, UNKNOWN] }))
      .sort(byId),
    fixes: raw.fixes
      .map(entry('fix', base))
      .map((fix) => ({
        ...fix,
        undo: { ...fix.undo, steps: safeUndoSteps(fix.body, fix.undo, backupFolder) },
      }))
      .sort(byId),
    codes: raw.codes
      .map((code) => ({
        ...code,
        ...sourceNames(code.provider, raw.site.codeLists),
        url: `${base}codes/${code.id}/`,
      }))
      .sort(byId),
    pairs: [...raw.pairs].sort(byId),
    sources: [...raw.sources].sort(byId),
    documents: raw.documents,
    stages: raw.stages,
    pictures: raw.pictures,
    phrases: raw.phrases,
    readings: raw.readings,
    absences: raw.absences,
    artefacts: raw.artefacts,
    tree: raw.tree,
    checklist: raw.checklist,
    // Of one day the order stays as it was written.
    changes: [...raw.changes].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    volatile: [...raw.volatile].sort(byId),
    cases: raw.cases,
    backupFolder,
    probes: raw.probes,
    site: raw.site,
    vocabulary: raw.vocabulary,
  };
}
