import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { fuzz } from './fuzz.ts';
import { FUZZ_SUBJECTS } from './subjects.ts';

// npm run fuzz [-- --only addresses] [--runs 100000] [--seed 1]: gives all that reads what comes from outside hostile input
// and prints, as JSON, what was thrown, the slowest run and the greatest heap. Exit code 1 if anything was thrown, if a
// run took over a second for a megabyte, or if one did not end.

/** Milliseconds after which a run is taken to hang. */
const HANG_MS = 30_000;
const MAX_SECONDS_PER_MEGABYTE = 1;

interface Task {
  name: string;
  runs: number;
  seed: number;
  /** Holds the number of the present run, from 1; 0 while samples and grammars are prepared. */
  present: Int32Array<SharedArrayBuffer>;
}

/** Fuzz one subject in a thread of its own, which is ended if a run hangs. Tells whether all went well. */
function fuzzInThread(name: string, runs: number, seed: number): Promise<boolean> {
  const present = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { name, runs, seed, present } satisfies Task,
  });
  return new Promise((resolve, reject) => {
    let last = 0;
    const watch = setInterval(() => {
      const now = present[0] ?? 0;
      if (now > 0 && now === last) {
        clearInterval(watch);
        console.log(JSON.stringify({ subject: name, hangs: { seed: seed + now - 1 } }, null, 2));
        void worker.terminate().then(() => resolve(false));
      }
      last = now;
    }, HANG_MS);
    worker.on('error', (fault: Error) => {
      clearInterval(watch);
      reject(fault);
    });
    worker.on('message', (report: Awaited<ReturnType<typeof fuzz>>) => {
      clearInterval(watch);
      console.log(JSON.stringify(report, null, 2));
      const isQuick = report.slowest.secondsPerMegabyte <= MAX_SECONDS_PER_MEGABYTE;
      resolve(report.throws.length === 0 && isQuick);
    });
  });
}

if (isMainThread) {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      runs: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const names = FUZZ_SUBJECTS.map(({ name }) => name);
  if (values.only !== undefined && !names.includes(values.only)) {
    console.error(`--only takes one of: ${names.join(', ')}.`);
    process.exit(2);
  }
  for (const name of names)
    if (values.only === undefined || values.only === name)
      if (!(await fuzzInThread(name, Number(values.runs), Number(values.seed))))
        process.exitCode = 1;
} else {
  const { name, runs, seed, present } = workerData as Task;
  const subject = FUZZ_SUBJECTS.find((one) => one.name === name)!;
  parentPort?.postMessage(
    await fuzz(subject, runs, seed, (now) => {
      present[0] = now - seed + 1;
    }),
  );
}
