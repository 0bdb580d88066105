import { describe, expect, test } from 'vitest';
import { inputOf, prepareSamples } from '../../fuzz/subject.ts';
import { ARTEFACT_SUBJECTS } from '../../fuzz/artefact-subjects.ts';
import { readEntriesOf, readEventTexts } from '../../support/read-samples.ts';

// `npm run fuzz -- --only zip` runs a hundred thousand.
const RUNS = 2000;
const samplesOf = (name: string) =>
  prepareSamples(ARTEFACT_SUBJECTS.find((one) => one.name === name)!);

describe('damaged input', () => {
  test.each(['event-xml', 'event-text'])('%s is read without a throw', async (name) => {
    const samples = samplesOf(name);
    let read = 0;
    let unreadable = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const bytes = inputOf(samples, seed);
      const results = await readEventTexts(bytes).catch((fault: unknown) => {
        throw new Error(`Seed ${seed}: ${String(fault)}`);
      });
      for (const result of results) {
        read += result.records;
        unreadable += result.unreadable;
        if (result.facts.length > result.records) throw new Error(`Seed ${seed}: too many facts`);
      }
    }
    expect(read).toBeGreaterThan(RUNS);
    // Damage to a line makes other text of it; damage to XML is seen.
    if (name === 'event-xml') expect(unreadable).toBeGreaterThan(RUNS / 10);
  });

  test('archives are read without a throw, and name what is damaged', async () => {
    const samples = samplesOf('zip');
    let damaged = 0;
    for (let seed = 1; seed <= RUNS; seed++) {
      const files = await readEntriesOf(inputOf(samples, seed)).catch((fault: unknown) => {
        throw new Error(`Seed ${seed}: ${String(fault)}`);
      });
      if (
        files.some(
          ({ notes, error }) => error !== null || /damaged|checksum|says/.test(notes.join()),
        )
      )
        damaged += 1;
    }
    expect(damaged).toBeGreaterThan(RUNS / 4);
  });
});
