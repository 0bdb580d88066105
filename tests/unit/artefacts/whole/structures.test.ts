import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleLogs } from '../../../fuzz/sample-logs.ts';
import { sampleArchives } from '../../../fuzz/sample-texts.ts';
import { drawByteEdits } from '../../../support/byte-edits.ts';
import { byteSamples, wholeCaptures } from '../../../support/byte-samples.ts';
import { readCaptured } from '../../../support/captures/read-talks.ts';
import { readLog } from '../../../support/evtx/read-log.ts';
import { readEntriesOf } from '../../../support/read-samples.ts';
import { expectStored, inUtc, writeReading } from '../../../support/written-reading.ts';

// `RENEW=1 npx vitest run` of this file writes again what is read; its changes show what a change of a reader does.

const EXPECTED = join(import.meta.dirname, 'expected');
/** Bytes of one test: one that takes long is not tried with mutants. */
const PART = 320;

describe('is read as before, in every field', () => {
  test.each(wholeCaptures().map((bytes, index) => [index, bytes] as const))(
    'capture %i',
    async (index, bytes) => {
      expectStored(
        writeReading([await readCaptured(bytes)]),
        join(EXPECTED, `capture-${index}.txt`),
      );
    },
  );

  test.each(sampleLogs().map((bytes, index) => [index, bytes] as const))(
    'log %i',
    async (index, bytes) => {
      expectStored(writeReading([await readLog(bytes)]), join(EXPECTED, `log-${index}.txt`));
    },
  );

  test.each(sampleArchives().map((bytes, index) => [index, bytes] as const))(
    'archive %i',
    async (index, bytes) => {
      const reading = await inUtc(async () => writeReading(await readEntriesOf(bytes)));
      expectStored(reading, join(EXPECTED, `archive-${index}.txt`));
    },
  );
});

const PARTS = byteSamples().flatMap((sample) =>
  Array.from({ length: Math.ceil((sample.to - sample.from) / PART) }, (_, part) => ({
    ...sample,
    part,
    range: [
      sample.from + part * PART,
      Math.min(sample.to, sample.from + (part + 1) * PART),
    ] as const,
  })),
);

describe('is read as before after small edits', () => {
  test.each(PARTS)('$name, part $part', async ({ name, part, bytes, range, read, seal }) => {
    const drawn = await drawByteEdits(bytes, range, read, seal);
    expectStored(drawn, join(EXPECTED, `edits-${name}-${part}.txt`));
    expect(drawn).not.toContain('NaN');
  });
});
