import { mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';

/** Code of the thread: no file, which would take longer to load than to run. */
const REMOVE =
  "require('node:fs').rmSync(require('node:worker_threads').workerData, { recursive: true, force: true })";

/**
 * Move what a former build has written out of the way, and remove it in a thread. What cannot be moved stays for Astro, which
 * removes it while everything waits.
 */
function clear(folder: string, root: string): void {
  const trash = join(root, 'node_modules/.cache/former-builds');
  try {
    mkdirSync(trash, { recursive: true });
    const own = mkdtempSync(join(trash, 'build-'));
    for (const name of readdirSync(folder))
      if (name !== '.git') renameSync(join(folder, name), join(own, name));
    // With what a build has left that was ended before its thread.
    new Worker(REMOVE, { eval: true, workerData: trash });
  } catch {
    // Nothing was built before, or the output is on another disk.
  }
}

/** Clear the output folder while the build begins. */
export const clearOutput = (): AstroIntegration => {
  let output = '';
  let root = '';
  return {
    name: 'clear-output',
    hooks: {
      'astro:config:done': ({ config }) => {
        output = fileURLToPath(config.outDir);
        root = fileURLToPath(config.root);
      },
      'astro:build:start': () => {
        clear(output, root);
      },
    },
  };
};
