import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLIENT_LOG_READERS } from '../../../../src/lib/artefacts/client-logs/client-log-readers.ts';
import { EVENT_READERS } from '../../../../src/lib/artefacts/events/event-readers.ts';
import { OUTPUT_READERS } from '../../../../src/lib/artefacts/outputs/output-readers.ts';
import { drawTextEdits } from '../../../support/edit-effects.ts';
import { readAll } from '../../../support/read-text.ts';
import { expectStored, inUtc, writeReading } from '../../../support/written-reading.ts';

// The texts in samples are synthetic, in the shape that Windows and the programs have. What is read of them is in expected,
// whole; `RENEW=1 npx vitest run` of this file writes it again, and its changes show what a change of a reader does.

const EXPECTED = join(import.meta.dirname, 'expected');
const READERS = [...EVENT_READERS, ...OUTPUT_READERS, ...CLIENT_LOG_READERS];
const SAMPLES = readdirSync(join(import.meta.dirname, 'samples'))
  .toSorted()
  .map((name) => ({
    name,
    text: readFileSync(join(import.meta.dirname, 'samples', name), 'utf8'),
  }));

describe.each(SAMPLES)('$name', ({ name, text }) => {
  test('is read as before, in every field', async () => {
    const reading = await inUtc(() => writeReading(readAll(READERS, text)));
    expectStored(reading, join(EXPECTED, name));
  });

  test('is read alike with other line ends and a mark', () => {
    const results = readAll(READERS, text);
    expect(readAll(READERS, `\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(results);
  });
});

// After all of the others, because it takes longest.
test.each(SAMPLES)('$name is read as before after small edits', async ({ name, text }) => {
  const readers = READERS.filter((reader) => readAll([reader], text).length > 0);
  const drawn = await inUtc(() => drawTextEdits(text, (edited) => readAll(readers, edited)));
  expectStored(drawn, join(EXPECTED, `edits-${name}`));
});
