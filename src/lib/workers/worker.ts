import { parentPort, workerData } from 'node:worker_threads';
import { JOBS, type JobName } from './jobs.ts';

/** Data that a thread starts with. */
export interface Job {
  /** Functions to run, one after the other. */
  names: readonly JobName[];
  /** Plain data that each of them is given. */
  input: unknown;
}

/** Message of a thread that has run one of its functions. */
export interface JobResult {
  name: JobName;
  output: unknown;
}

const { names, input } = workerData as Job;
for (const name of names) {
  const output = await (JOBS[name] as (input: unknown) => Promise<unknown>)(input);
  parentPort?.postMessage({ name, output } satisfies JobResult);
}
