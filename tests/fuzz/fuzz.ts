import { createRandom } from './random.ts';
import { findUsed, mutate } from './mutate.ts';
import type { FuzzSubject } from './subjects.ts';

/** Results of many runs. */
export interface FuzzReport {
  subject: string;
  runs: number;
  megabytes: number;
  /** Seeds of the runs in which something was thrown, with what. */
  throws: { seed: number; error: string }[];
  /** Processor time of the slowest run for each megabyte of its input, the better of two tries, and its seed. */
  slowest: { secondsPerMegabyte: number; seed: number };
  /** Greatest heap seen between runs, in megabytes. */
  heapMegabytes: number;
}

/** Throws kept in a report. */
const MAX_THROWS = 20;
const MEGABYTE = 1_000_000;

/** Return the damaged input of one run, which its seed alone decides. */
export function inputOf(
  samples: readonly { bytes: Uint8Array; used: Uint32Array }[],
  seed: number,
) {
  const random = createRandom(seed);
  const { bytes, used } = random.pick(samples);
  return mutate(bytes, used, random);
}

/** Prepare the samples of a reader: places that hold something are found once. */
export const prepareSamples = ({ samples }: FuzzSubject) =>
  samples().map((bytes) => ({ bytes, used: findUsed(bytes) }));

/** Give a reader damaged input, once for each seed from the first. `onRun` is told the seed before each run. */
export async function fuzz(
  subject: FuzzSubject,
  runs: number,
  firstSeed: number,
  onRun: (seed: number) => void = () => undefined,
): Promise<FuzzReport> {
  const samples = prepareSamples(subject);
  const report: FuzzReport = {
    subject: subject.name,
    runs,
    megabytes: 0,
    throws: [],
    slowest: { secondsPerMegabyte: 0, seed: firstSeed },
    heapMegabytes: 0,
  };
  const time = async (bytes: Uint8Array, seed: number): Promise<number> => {
    const start = process.cpuUsage();
    try {
      await subject.read(bytes);
    } catch (fault) {
      const error = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      if (report.throws.length < MAX_THROWS) report.throws.push({ seed, error });
    }
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000_000;
  };
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    onRun(seed);
    const bytes = inputOf(samples, seed);
    // A small input is held to the time of a tenth of a megabyte, which start and end of a run alone may take.
    const size = Math.max(0.1, bytes.length / MEGABYTE);
    report.megabytes += bytes.length / MEGABYTE;
    let rate = (await time(bytes, seed)) / size;
    if (rate > report.slowest.secondsPerMegabyte) {
      // The compiler or the collector of garbage may have been at work: the better of two tries counts.
      rate = Math.min(rate, (await time(bytes, seed)) / size);
      if (rate > report.slowest.secondsPerMegabyte)
        report.slowest = { secondsPerMegabyte: rate, seed };
    }
    report.heapMegabytes = Math.max(
      report.heapMegabytes,
      process.memoryUsage().heapUsed / MEGABYTE,
    );
  }
  return report;
}
