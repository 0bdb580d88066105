import type { FuzzSubject, Trial } from './subject.ts';

/** Results of many runs. */
export interface FuzzReport {
  subject: string;
  runs: number;
  megabytes: number;
  /** Runs in which something was thrown: the seed, what was thrown, and the smallest input that fails too. */
  throws: { seed: number; error: string; smallest?: string }[];
  /** Processor time of the slowest run for each megabyte of its input, the better of two tries, and its seed. */
  slowest: { secondsPerMegabyte: number; seed: number };
  /** Greatest heap seen between runs, in megabytes. */
  heapMegabytes: number;
}

/** Throws kept in a report. */
const MAX_THROWS = 20;
const MEGABYTE = 1_000_000;

/** Try a subject with one input for each seed from the first. `onRun` is told the seed before each run. */
export async function fuzz(
  subject: FuzzSubject,
  runs: number,
  firstSeed: number,
  onRun: (seed: number) => void = () => undefined,
): Promise<FuzzReport> {
  const trialOf = subject.prepare();
  const report: FuzzReport = {
    subject: subject.name,
    runs,
    megabytes: 0,
    throws: [],
    slowest: { secondsPerMegabyte: 0, seed: firstSeed },
    heapMegabytes: 0,
  };
  const time = async ({ run }: Trial, seed: number): Promise<number> => {
    const start = process.cpuUsage();
    try {
      await run();
    } catch (fault) {
      const error = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      const isNew = report.throws.every((one) => one.seed !== seed);
      if (isNew && report.throws.length < MAX_THROWS) report.throws.push({ seed, error });
    }
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000_000;
  };
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    onRun(seed);
    const trial = trialOf(seed);
    // A small input is held to the time of a tenth of a megabyte, which start and end of a run alone may take.
    const size = Math.max(0.1, trial.bytes / MEGABYTE);
    report.megabytes += trial.bytes / MEGABYTE;
    let rate = (await time(trial, seed)) / size;
    if (rate > report.slowest.secondsPerMegabyte) {
      // The compiler or the collector of garbage may have been at work: the better of two tries counts.
      rate = Math.min(rate, (await time(trial, seed)) / size);
      if (rate > report.slowest.secondsPerMegabyte)
        report.slowest = { secondsPerMegabyte: rate, seed };
    }
    report.heapMegabytes = Math.max(
      report.heapMegabytes,
      process.memoryUsage().heapUsed / MEGABYTE,
    );
  }
  const [first] = report.throws;
  if (first && subject.shrink) first.smallest = await subject.shrink(first.seed);
  return report;
}
