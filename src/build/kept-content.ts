import { join } from 'node:path';
import { CONTENT } from '../lib/domain/content-folder.ts';
import {
  checkedContent,
  rememberContent,
  type CheckedContent,
} from '../lib/knowledge/checked-content.ts';
import { keepResult, readResult, resultFile, type JobCache } from '../lib/workers/job-cache.ts';
import { hashFolder } from './hash-folder.ts';

/** Hash all files of the content under a project root. */
export const hashContent = (root: string, content = CONTENT): string =>
  hashFolder(join(root, content));

/**
 * Return the content under a project root as an earlier build has read and checked it, where neither a file of it nor any code
 * has changed since. Content with a problem is read again by every build.
 */
export function keptContent(
  cache: JobCache,
  root: string,
  base: string,
  content = CONTENT,
): CheckedContent {
  const file = resultFile(cache, 'content', hashContent(root, content), `${content} ${base}`);
  const [known] = readResult(file) as CheckedContent[];
  if (known) {
    rememberContent(root, { content, base }, known);
    return known;
  }
  const read = checkedContent(root, { content, base });
  if (read.problems.length === 0) keepResult(cache, file, read);
  return read;
}
