import { getCollection, getEntry } from 'astro:content';
import { AstroError } from 'astro/errors';
import { assemble } from './assemble.ts';
import { findProblems } from './find-problems.ts';
import type { LIST_SCHEMAS } from '../schema/kinds.ts';
import { readProbes } from './read-probes.ts';
import type { Knowledge, RawContent } from '../model/knowledge.ts';
import { formatProblems } from './problem.ts';
import { readRecords, readSiteFiles } from './read.ts';

async function read(): Promise<Knowledge> {
  const entries = async (kind: 'symptoms' | 'causes' | 'checks' | 'fixes') =>
    (await getCollection(kind)).map(({ id, data, body = '' }) => ({ id, data, body }));
  const list = async (name: keyof typeof LIST_SCHEMAS) =>
    (await getCollection(name)).map(({ data }) => data as { id: string });
  const { site, vocabulary } = readSiteFiles(process.cwd());
  const tree = await getEntry('trees', site.tree);
  const raw = {
    symptoms: await entries('symptoms'),
    causes: await entries('causes'),
    checks: await entries('checks'),
    fixes: await entries('fixes'),
    codes: await list('codes'),
    pairs: await list('pairs'),
    sources: await list('sources'),
    documents: inFileOrder(await list('documents'), readRecords(process.cwd(), 'documents')),
    stages: inFileOrder(await list('stages'), readRecords(process.cwd(), 'stages')),
    pictures: await list('pictures'),
    checklist: await list('checklist'),
    changes: inFileOrder(await list('changes'), readRecords(process.cwd(), 'changes')),
    volatile: await list('volatile'),
    backupFolders: await list('backupFolders'),
    tree: tree?.data ?? { start: '', nodes: {} },
    probes: readProbes(process.cwd()),
    site,
    vocabulary,
  };
  const knowledge = assemble(raw as unknown as RawContent);
  const problems = findProblems(knowledge);
  if (problems.length > 0) throw new AstroError(formatProblems(problems));
  return knowledge;
}

/** Puts records back into the order of their file: a collection comes sorted by id. */
function inFileOrder<Item extends { id: string }>(
  records: readonly Item[],
  file: readonly { id: string }[],
): Item[] {
  const places = new Map(file.map(({ id }, place) => [id, place]));
  return [...records].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

let loaded: Promise<Knowledge> | undefined;

/**
 * The checked knowledge of the site. The only way for pages to get at content.
 *
 * @throws AstroError that lists every problem of the content.
 */
export function loadKnowledge(): Promise<Knowledge> {
  if (import.meta.env.DEV) return read();
  return (loaded ??= read());
}
