import { parentPort, workerData } from 'node:worker_threads';
import { knowledgeFromDisk } from '../knowledge/from-disk.ts';
import { TASKS } from './jobs.ts';
import type { TaskName } from './jobs.ts';

/** What a thread is started with. */
export interface Order {
  /** What it does, one after the other. */
  tasks: readonly TaskName[];
  /** What each of them is given; the knowledge, read from disk, when absent. */
  given?: unknown;
}

/** What a thread says when it is done with a task. */
export interface Done {
  task: TaskName;
  result: unknown;
}

const order = workerData as Order;
const given = order.given ?? knowledgeFromDisk(process.cwd());
for (const task of order.tasks) {
  const result = await (TASKS[task] as (given: unknown) => Promise<unknown>)(given);
  parentPort?.postMessage({ task, result } satisfies Done);
}
