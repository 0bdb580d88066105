import { describe, expect, test } from 'vitest';
import { readLog } from '../../../support/evtx/read-log.ts';
import { inputOf, prepareSamples } from '../../../fuzz/subject.ts';
import { ARTEFACT_SUBJECTS } from '../../../fuzz/artefact-subjects.ts';

// `npm run fuzz -- --only evtx` runs a hundred thousand.
const RUNS = 2000;
const samples = prepareSamples(ARTEFACT_SUBJECTS.find(({ name }) => name === 'evtx')!);

describe('damaged logs', () => {
  test('are read without a throw, and what they yield is bounded and consistent', async () => {
    let damaged = 0;
    let unreadable = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const bytes = inputOf(samples, seed);
      const found = await readLog(bytes).catch((fault: unknown) => {
        throw new Error(`Seed ${seed}: ${String(fault)}`);
      });
      const readable = found.records - found.unreadable;
      if (found.facts.length !== readable || found.records > bytes.length / 29)
        throw new Error(`Seed ${seed}: ${found.facts.length} facts of ${readable} records`);
      if (found.notes.length > 0) damaged++;
      unreadable += found.unreadable;
    }
    // Damage that no reader sees would prove nothing.
    expect(damaged).toBeGreaterThan(RUNS / 2);
    expect(unreadable).toBeGreaterThan(RUNS / 10);
  });

  test('are the same for the same seed', () => {
    expect(inputOf(samples, 7)).toEqual(inputOf(samples, 7));
    expect(inputOf(samples, 7)).not.toEqual(inputOf(samples, 8));
  });
});
