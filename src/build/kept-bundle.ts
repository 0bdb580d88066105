import { join } from 'node:path';
import {
  hashInput,
  keepResult,
  readResult,
  resultFile,
  type JobCache,
} from '../lib/workers/job-cache.ts';
import { bundle } from './bundle.ts';
import { hashFolder } from './hash-folder.ts';

/** Folders whose code scripts are bundled from, beside that of the cache. */
const FOLDERS = ['src/components', 'src/runtime'];

/** Script that is bundled with everything it imports. */
export interface BundledScript {
  /** Path of its first module under the project’s root. */
  entry: string;
  /** Names that are replaced by other code, as Vite’s `define`. */
  define: Record<string, string>;
}

/**
 * Bundle scripts at once, but for those that an earlier build has bundled from the same code.
 *
 * @param base Path under which the site is hosted.
 * @returns Their code, in their order.
 */
export function keptBundles(
  cache: JobCache,
  root: string,
  scripts: readonly BundledScript[],
  base: string,
  make = bundle,
): Promise<string[]> {
  const code = FOLDERS.map((folder) => hashFolder(join(root, folder)));
  return Promise.all(
    scripts.map(async (script) => {
      const file = resultFile(cache, 'bundle', hashInput({ code, script }), base);
      const [known] = readResult(file) as string[];
      if (known !== undefined) return known;
      const made = await make(join(root, script.entry), script.define, base);
      keepResult(cache, file, made);
      return made;
    }),
  );
}
