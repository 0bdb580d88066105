import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT } from '../domain/content-folder.ts';
import { COLLECTIONS, type RawCollections, type RecordName } from '../schema/collections.ts';
import type { RawContent } from '../model/knowledge.ts';
import type { Problem } from './problem.ts';
import { missingFile, readCollection } from './read-collection.ts';
import { strayFiles } from './stray-files.ts';
import { readProbes } from './read-probes.ts';

/** Content as it is on disk, with everything that its schemas refuse. Refused records are left out of `raw`. */
export interface DiskContent {
  raw: Omit<RawContent, RecordName> & Partial<Pick<RawContent, RecordName>>;
  problems: Problem[];
}

/**
 * Read and validate all content.
 *
 * @param root The project's root folder.
 * @param content The folder of the knowledge base in it.
 */
export function readContent(root: string, content = CONTENT): DiskContent {
  const problems: Problem[] = [];
  const { trees, ...collections } = Object.fromEntries(
    Object.entries(COLLECTIONS).map(([name, collection]) => [
      name,
      readCollection({ root, content }, collection, (problem) => problems.push(problem)),
    ]),
    // The type is derived from the same manifest, which TypeScript cannot follow through a loop.
  ) as Omit<RawCollections, RecordName> & Partial<Pick<RawCollections, RecordName>>;
  const { site } = collections;
  const tree = trees.find(({ id }) => id === site?.tree)?.data;
  const treeFile = `${content}/trees/${site?.tree}.yaml`;
  if (site && !existsSync(join(root, treeFile))) problems.push(missingFile(treeFile));
  problems.push(...strayFiles(root, content));
  return {
    raw: {
      ...collections,
      tree: tree ?? { start: '', nodes: {} },
      probes: readProbes(root, content),
    },
    problems,
  };
}

/** Return whether content has what every view needs. */
export const isComplete = (raw: DiskContent['raw']): raw is RawContent =>
  raw.site !== undefined && raw.vocabulary !== undefined;
