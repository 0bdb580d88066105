import { expect, test } from 'vitest';
import { inputOf, prepareSamples } from '../../../fuzz/subject.ts';
import { ARTEFACT_SUBJECTS } from '../../../fuzz/artefact-subjects.ts';
import { captureSeeds } from '../../../support/captures/capture-seeds.ts';
import { readCaptured } from '../../../support/captures/read-talks.ts';

// `npm run fuzz -- --only capture` runs a hundred thousand.
const RUNS = 2000;

test('the sound captures give all their connections', async () => {
  const results = await Promise.all(captureSeeds().map((one) => readCaptured(one)));
  expect(results.map(({ facts }) => facts.length)).toEqual([4, 4, 4, 8, 5]);
});

test('damaged captures give a result each', async () => {
  const samples = prepareSamples(ARTEFACT_SUBJECTS.find(({ name }) => name === 'capture')!);
  let damaged = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const bytes = inputOf(samples, seed);
    const { records, unreadable, facts, notes } = await readCaptured(bytes).catch(
      (fault: unknown) => {
        throw new Error(`Seed ${seed}: ${String(fault)}`);
      },
    );
    // A frame has a header of 16 bytes at least.
    if (records > bytes.length / 16 || unreadable > records || facts.length > records)
      throw new Error(`Seed ${seed}: ${facts.length} facts, ${unreadable} of ${records} frames`);
    for (const { fields, where } of facts) {
      expect(fields).toHaveProperty('client');
      expect(where).toMatch(/^frames? \d/);
    }
    if (notes.length > 1 || unreadable > 0) damaged++;
  }
  // Damage that no reader sees would prove nothing.
  expect(damaged).toBeGreaterThan(RUNS / 10);
});
