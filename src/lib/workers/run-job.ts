import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { BASE } from '../domain/base.ts';
import { CONTENT } from '../domain/content-folder.ts';
import type { Knowledge } from '../model/knowledge.ts';
import {
  hashInput,
  keepResult,
  openJobCache,
  readResult,
  resultFile,
  type JobCache,
} from './job-cache.ts';
import type { JobInput, JobName, JobOutput, KnowledgeJobName } from './jobs.ts';
import type { Job, JobResult } from './worker.ts';

/** From the project’s root, not beside this file: a page is bundled before it runs. */
const WORKER = 'src/lib/workers/worker.ts';

/** One core is left to the pages. */
const THREADS = Math.max(1, availableParallelism() - 1);
const limit = pLimit(THREADS);

/** A job that was started before a page asked for it. */
interface StartedJob {
  input: unknown;
  output: Promise<unknown>;
}

/**
 * Kept on the global object, where both the configuration and the pages find it: they are bundled apart, so each has a
 * copy of this module.
 */
const KEY = Symbol.for('jobs.started');
interface Shared {
  [KEY]: Map<JobName, StartedJob> | undefined;
}
const started = ((globalThis as unknown as Shared)[KEY] ??= new Map<JobName, StartedJob>());

let opened: JobCache | undefined;
/** Return the cache of this project, whose code is hashed once. */
export const jobCache = (): JobCache => (opened ??= openJobCache(process.cwd()));

/**
 * Return the outputs of jobs: those that an earlier build has kept for the same input and code, the others from a thread
 * that runs them one after the other.
 *
 * @param hash Of the input (`hashInput`), which takes a while for the whole knowledge.
 */
function outputsOf(
  names: readonly JobName[],
  input: unknown,
  hash: string,
  base: string,
): Map<JobName, Promise<unknown>> {
  const cache = jobCache();
  const outputs = new Map<JobName, Promise<unknown>>();
  const missing: { name: JobName; file: string }[] = [];
  for (const name of names) {
    const file = resultFile(cache, name, hash, base);
    const [result] = readResult(file);
    if (result === undefined) missing.push({ name, file });
    else outputs.set(name, Promise.resolve(result));
  }
  if (missing.length === 0) return outputs;
  const running = startThread({ names: missing.map(({ name }) => name), input }, base);
  for (const { name, file } of missing) {
    const output = running.get(name);
    if (!output) continue;
    outputs.set(name, output);
    output.then(
      (made) => {
        keepResult(cache, file, made);
      },
      // The page that asks for the result gets the error.
      () => undefined,
    );
  }
  return outputs;
}

/**
 * Run a job in a thread of its own, so that the build renders other pages meanwhile. A job that was started on the very
 * same input is only waited for, and one that an earlier build ran is read; another input is another job.
 *
 * @param input Plain data, which is copied.
 * @throws What the job throws.
 */
export function runJob<Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
): Promise<JobOutput<Name>> {
  const known = started.get(name);
  const output =
    known?.input === input
      ? known.output
      : limit(() => outputsOf([name], input, hashInput(input), BASE).get(name));
  return output as Promise<JobOutput<Name>>;
}

/**
 * Start jobs long before a page asks for them, while the site is still being bundled.
 *
 * @param names Those that are needed first come first.
 * @param base Path under which the site is hosted.
 * @param hash Of what the knowledge was read from. Its own differs for knowledge that an earlier build has kept.
 */
export function startJobs(
  names: readonly KnowledgeJobName[],
  knowledge: Knowledge,
  base: string,
  hash = hashInput(knowledge),
): void {
  for (let thread = 0; thread < Math.min(THREADS, names.length); thread += 1) {
    const own = names.filter((_, index) => index % THREADS === thread);
    for (const [name, output] of outputsOf(own, knowledge, hash, base))
      started.set(name, { input: knowledge, output });
  }
}

function startThread(job: Job, base: string): Map<JobName, Promise<unknown>> {
  const worker = new Worker(join(process.cwd(), WORKER), {
    workerData: job,
    env: { ...process.env, BASE_URL: base, CONTENT },
  });
  const outputs = job.names.map((name): [JobName, Promise<unknown>] => [
    name,
    new Promise((resolve, reject) => {
      worker.on('message', (result: JobResult) => {
        if (result.name === name) resolve(result.output);
      });
      worker.once('error', reject);
      worker.once('exit', (code) => {
        reject(new Error(`The thread of ${name} ended with code ${code} and no result.`));
      });
    }),
  ]);
  // Avoid an unhandled rejection before the first `await`: callers still get the error.
  for (const [, output] of outputs) output.catch(() => undefined);
  return new Map(outputs);
}
