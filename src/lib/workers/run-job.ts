import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { BASE } from '../domain/base.ts';
import { CONTENT } from '../domain/content-folder.ts';
import type { TaskName, Tasks } from './jobs.ts';
import type { Done, Order } from './worker.ts';

type Given<Name extends TaskName> = Parameters<Tasks[Name]>[0];
type Result<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;

/** In the project’s root, not beside this file: a page is bundled before it runs. */
const WORKER = 'src/lib/workers/worker.ts';

/** One core is left to the pages. */
const THREADS = Math.max(1, availableParallelism() - 1);
const limit = pLimit(THREADS);

/** Kept where both the configuration and the pages find it: they are bundled apart, and have a copy of this file each. */
const BEGUN = Symbol.for('workers.begun');
interface Shared {
  [BEGUN]: Map<TaskName, Promise<unknown>> | undefined;
}
const begun = ((globalThis as unknown as Shared)[BEGUN] ??= new Map<TaskName, Promise<unknown>>());

/**
 * Runs a task in a thread of its own, so that the build renders other pages meanwhile; what was begun before is only
 * waited for.
 *
 * @param given Plain data, which is copied.
 * @throws What the task throws.
 */
export const inThread = <Name extends TaskName>(
  task: Name,
  given: Given<Name>,
): Promise<Result<Name>> =>
  (begun.get(task) ?? limit(() => start({ tasks: [task], given }, BASE).get(task))) as Promise<
    Result<Name>
  >;

/**
 * Begins tasks on the knowledge long before a page asks for them, while the site is still being bundled.
 *
 * @param tasks Those that are needed first come first.
 * @param base Path under which the site is hosted.
 */
export function beginInThreads(tasks: readonly TaskName[], base: string): void {
  for (let thread = 0; thread < Math.min(THREADS, tasks.length); thread += 1) {
    const own = tasks.filter((_, index) => index % THREADS === thread);
    for (const [task, result] of start({ tasks: own }, base)) begun.set(task, result);
  }
}

function start(order: Order, base: string): Map<TaskName, Promise<unknown>> {
  const worker = new Worker(join(process.cwd(), WORKER), {
    workerData: order,
    env: { ...process.env, BASE_URL: base, CONTENT },
  });
  const results = order.tasks.map((task): [TaskName, Promise<unknown>] => [
    task,
    new Promise((resolve, reject) => {
      worker.on('message', (done: Done) => done.task === task && resolve(done.result));
      worker.once('error', reject);
      worker.once('exit', (code) => {
        reject(new Error(`The thread of ${task} ended with code ${code} and no result.`));
      });
    }),
  ]);
  // Whoever waits for a result hears of a failure; nobody may be waiting yet.
  for (const [, result] of results) result.catch(() => undefined);
  return new Map(results);
}
