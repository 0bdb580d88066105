import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Number of results that are kept: a few for each of the sites that a project builds. */
const MAX_KEPT = 60;

/** Place of a project whose jobs are remembered. */
export interface JobCache {
  /** Folder of the results. It is safe to delete. */
  folder: string;
  /** Hash of everything but its input that decides what a job returns: its code, its packages, Node. */
  code: string;
}

/** Hash everything that the code of a job can be. */
function hashCode(root: string): string {
  const hash = createHash('sha256').update(process.version);
  const lib = join(root, 'src/lib');
  const files = readdirSync(lib, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => join(lib, file));
  for (const file of [join(root, 'package-lock.json'), ...files])
    hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Return the cache of the project under a root. */
export const openJobCache = (root: string): JobCache => ({
  folder: join(root, 'node_modules/.cache/jobs'),
  code: hashCode(root),
});

/** Hash the input of a job: plain data. */
export const hashInput = (input: unknown): string =>
  createHash('sha256').update(serialize(input)).digest('hex');

/**
 * Name the file of a result: it differs wherever the result may differ.
 *
 * @param job Name of the job.
 * @param input Hash of its input.
 * @param base Path under which the site is hosted.
 */
export const resultFile = (
  { folder, code }: JobCache,
  job: string,
  input: string,
  base: string,
): string => {
  const key = createHash('sha256').update([code, job, input, base].join('\n')).digest('hex');
  return join(folder, `${job}-${key}`);
};

/** Read a result as a thread would have returned it, in a list of one; of none that is kept, or that cannot be read, an empty one. */
export function readResult(file: string): unknown[] {
  try {
    return [deserialize(readFileSync(file))];
  } catch {
    return [];
  }
}

/** Keep a result, and forget the oldest ones. A build needs none of them, so it goes on where they cannot be written. */
export function keepResult({ folder }: JobCache, file: string, output: unknown): void {
  try {
    mkdirSync(folder, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, serialize(output));
    renameSync(unfinished, file);
    const newestFirst = readdirSync(folder)
      .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
      .sort((a, b) => b.time - a.time);
    for (const { path } of newestFirst.slice(MAX_KEPT)) rmSync(path, { force: true });
  } catch {
    // The next build runs the job again.
  }
}
