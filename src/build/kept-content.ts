import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT } from '../lib/domain/content-folder.ts';
import {
  checkedContent,
  rememberContent,
  type CheckedContent,
} from '../lib/knowledge/checked-content.ts';
import { keepResult, readResult, resultFile, type JobCache } from '../lib/workers/job-cache.ts';

/** Hash the names and the bytes of all files of the content under a project root. */
export function hashContent(root: string, content = CONTENT): string {
  const folder = join(root, content);
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`\0${file.slice(folder.length)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

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
