import { parentPort, workerData } from 'node:worker_threads';
import { TASKS } from './tasks.ts';
import type { TaskName, Tasks } from './tasks.ts';

/** What a thread is started with. */
export interface Order<Name extends TaskName = TaskName> {
  task: Name;
  given: Parameters<Tasks[Name]>[0];
}

const { task, given } = workerData as Order;
parentPort?.postMessage(await (TASKS[task] as (given: unknown) => Promise<unknown>)(given));
