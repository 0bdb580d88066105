import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BASE } from '../hosting/base.ts';
import type { Knowledge } from '../knowledge/model.ts';
import type { TASKS, TaskName } from './tasks.ts';
import type { Order } from './worker.ts';

/** In the project’s root, not beside this file: a page is bundled before it runs. */
const WORKER = 'src/lib/thread/worker.ts';

/**
 * Runs a task in a thread of its own, so that the build renders other pages meanwhile.
 *
 * @throws What the task throws.
 */
export function inThread<Name extends TaskName>(
  task: Name,
  knowledge: Knowledge,
): Promise<Awaited<ReturnType<(typeof TASKS)[Name]>>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(process.cwd(), WORKER), {
      workerData: { task, knowledge } satisfies Order,
      env: { ...process.env, BASE_URL: BASE },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`The thread of ${task} ended with code ${code} and no result.`));
    });
  });
}
