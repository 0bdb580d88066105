import { expect, test } from 'vitest';
import { MAX_FACTS_PER_EVENT } from '../../../../src/lib/artefacts/evtx/evtx-limits.ts';
import { readLog } from '../../../support/evtx/read-log.ts';
import { writeEvtx, type SyntheticEvent } from '../../../support/write-evtx.ts';

const FILE_HEADER = 4096;
const CHUNK = 65_536;
const TIME = Date.UTC(2026, 10, 29);

const event = (id: number, time: number): SyntheticEvent => ({
  provider: 'Synthetic',
  id,
  time,
  computer: 'HOST1',
  channel: 'Security',
  data: ['x'],
});

test('a flood of one event keeps the newest of it, every other event and every record’s count', async () => {
  const perChunk = 130;
  const flood = writeEvtx([
    event(1, TIME),
    ...Array.from({ length: perChunk }, () => event(4625, TIME + 1)),
  ]);
  const newest = writeEvtx([event(4625, TIME + 2), event(2, TIME + 2)]);
  const repeats = Math.ceil(MAX_FACTS_PER_EVENT / perChunk);
  const bytes = new Uint8Array(FILE_HEADER + (repeats + 1) * CHUNK);
  bytes.set(flood.subarray(0, FILE_HEADER));
  expect(flood).toHaveLength(FILE_HEADER + CHUNK);
  for (let chunk = 0; chunk < repeats; chunk++)
    bytes.set(flood.subarray(FILE_HEADER), FILE_HEADER + chunk * CHUNK);
  bytes.set(newest.subarray(FILE_HEADER), FILE_HEADER + repeats * CHUNK);

  const { records, facts, notes, spans } = await readLog(bytes);
  expect(records).toBe(repeats * (perChunk + 1) + 2);
  const floods = facts.filter(({ id }) => id === 4625);
  expect(floods).toHaveLength(MAX_FACTS_PER_EVENT);
  expect(floods.at(-1)!.time).toBe(TIME + 2);
  expect(facts.filter(({ id }) => id === 1)).toHaveLength(repeats);
  expect(facts.filter(({ id }) => id === 2)).toHaveLength(1);
  expect(notes).toHaveLength(1);
  expect(notes[0]).toContain('older event');
  expect(spans).toEqual([{ computer: 'HOST1', channel: 'Security', from: TIME, to: TIME + 2 }]);
});
