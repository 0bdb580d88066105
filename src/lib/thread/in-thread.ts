import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { BASE } from '../hosting/base.ts';
import type { TaskName, Tasks } from './tasks.ts';
import type { Order } from './worker.ts';

/** In the project’s root, not beside this file: a page is bundled before it runs. */
const WORKER = 'src/lib/thread/worker.ts';

/** One core is left to the pages. */
const limit = pLimit(Math.max(1, availableParallelism() - 1));

/**
 * Runs a task in a thread of its own, so that the build renders other pages meanwhile. Tasks begin in the order in which
 * they are asked for.
 *
 * @param given Plain data, which is copied.
 * @throws What the task throws.
 */
export const inThread = <Name extends TaskName>(
  task: Name,
  given: Order<Name>['given'],
): Promise<Awaited<ReturnType<Tasks[Name]>>> => limit(() => start(task, given));

function start<Name extends TaskName>(
  task: Name,
  given: Order<Name>['given'],
): Promise<Awaited<ReturnType<Tasks[Name]>>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(process.cwd(), WORKER), {
      workerData: { task, given } satisfies Order<Name>,
      env: { ...process.env, BASE_URL: BASE },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`The thread of ${task} ended with code ${code} and no result.`));
    });
  });
}
