import { expect, test } from 'vitest';
import { measureReaders, READER_LIMITS } from '../../../scripts/artefacts/measure-readers.ts';

test('the readers are small, and each is a chunk of its own', async () => {
  const { chunks, text, evtx, total } = await measureReaders();
  const names = chunks.map(({ name }) => name);
  for (const reader of ['read-evtx', 'read-capture', 'read-zip', 'event-readers', 'output-readers'])
    expect(names).toContain(reader);
  expect(evtx).toBeLessThanOrEqual(READER_LIMITS.evtx);
  expect(text).toBeLessThanOrEqual(READER_LIMITS.oneFile);
  // Dropping a file that is none of these fetches the dispatcher alone.
  expect(chunks.find(({ name }) => name === 'read-artefact')!.bytes).toBeLessThan(total / 8);
});
