import { parentPort, workerData } from 'node:worker_threads';
import type { Knowledge } from '../knowledge/model.ts';
import { TASKS } from './tasks.ts';
import type { TaskName } from './tasks.ts';

/** What a thread is started with. */
export interface Order {
  task: TaskName;
  knowledge: Knowledge;
}

const { task, knowledge } = workerData as Order;
parentPort?.postMessage(await TASKS[task](knowledge));
