import { describe, expect, test } from 'vitest';
import type { SyntheticEvent } from '../../../support/write-evtx.ts';
import { writeEvtx } from '../../../support/write-evtx.ts';
import { integer } from '../../../support/evtx/typed-values.ts';
import { readLog } from '../../../support/evtx/read-log.ts';

// All logs here are synthetic.

const TIME = Date.UTC(2026, 10, 29, 8, 0, 0, 123);
const SESSIONS = 'Microsoft-Windows-TerminalServices-LocalSessionManager';
const FILE_HEADER = 4096;
const CHUNK = 65_536;

const logon: SyntheticEvent = {
  provider: SESSIONS,
  id: 21,
  time: TIME,
  computer: 'HOST1.example',
  channel: `${SESSIONS}/Operational`,
  userData: { User: 'HOST1\\anna', SessionID: integer(8, 3), Address: '192.0.2.7' },
  activity: '{F4208CEC-4DF9-4D54-882A-4C115ABC0000}',
  process: 952,
};
const classic: SyntheticEvent = {
  provider: 'TermDD',
  id: 56,
  time: TIME + 1000,
  computer: 'HOST1.example',
  channel: 'System',
  data: ['\\Device\\Termdd', '192.0.2.7'],
  binary: Uint8Array.of(0, 0, 4, 0, 0xb5, 0, 0, 0xd0),
  qualifiers: 49_162,
};
const refused: SyntheticEvent = {
  provider: 'Microsoft-Windows-Security-Auditing',
  id: 4625,
  time: TIME + 2000,
  computer: 'HOST1.example',
  channel: 'Security',
  data: { TargetUserName: 'anna', Status: integer(20, 0xc000006d), LogonType: integer(8, 10) },
};

/** So many events a second apart, in turn of the three above. */
const many = (count: number): SyntheticEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    ...[logon, classic, refused][index % 3]!,
    time: TIME + 1000 * index,
  }));

/** Change one byte of a copy. */
const flip = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = bytes.slice();
  copy[at]! ^= 0xff;
  return copy;
};

/** Find the records of the first chunk by their magic and size, on a way of its own. */
const recordPlaces = (bytes: Uint8Array): number[] => {
  const view = new DataView(bytes.buffer);
  const places: number[] = [];
  for (let at = FILE_HEADER + 512; view.getUint32(at, true) === 0x2a2a;)
    at += view.getUint32(places[places.push(at) - 1]! + 4, true);
  return places;
};

describe('an event as Windows logs it', () => {
  test('gives what System says, and the innermost elements of UserData', async () => {
    const { facts } = await readLog(writeEvtx([{ ...logon, record: 77 }], { firstNumber: 5 }));
    expect(facts).toEqual([
      {
        time: TIME,
        provider: SESSIONS,
        id: 21,
        fields: { User: 'HOST1\\anna', SessionID: '3', Address: '192.0.2.7' },
        where: 'record 5',
        source: 'log.evtx',
        computer: 'HOST1.example',
        channel: `${SESSIONS}/Operational`,
        activity: 'f4208cec-4df9-4d54-882a-4c115abc0000',
        record: 77,
        process: 952,
      },
    ]);
  });

  test('gives unnamed data by number and Binary in hexadecimal, and lacks what it has not', async () => {
    const { facts } = await readLog(writeEvtx([classic]));
    expect(facts[0]!.fields).toEqual({
      0: '\\Device\\Termdd',
      1: '192.0.2.7',
      Binary: '00000400B50000D0',
    });
    expect(Object.keys(facts[0]!)).not.toEqual(expect.arrayContaining(['activity']));
    expect(Object.keys(facts[0]!)).not.toEqual(expect.arrayContaining(['process']));
  });

  test('gives named data by name, with the type that it has', async () => {
    const { facts } = await readLog(writeEvtx([refused]));
    expect(facts[0]!.fields).toEqual({
      TargetUserName: 'anna',
      Status: '0xc000006d',
      LogonType: '10',
    });
  });

  test('has no fields where it has no data', async () => {
    const { data: _, binary: __, ...bare } = classic;
    const { facts } = await readLog(writeEvtx([bare]));
    expect(facts[0]!.fields).toEqual({});
  });

  test('repeats names and templates by their place, over several chunks', async () => {
    const events = many(700);
    const bytes = writeEvtx(events);
    expect((bytes.length - FILE_HEADER) / CHUNK).toBeGreaterThan(2);
    const { facts, records, unreadable } = await readLog(bytes);
    expect({ records, unreadable }).toEqual({ records: 700, unreadable: 0 });
    expect(facts.map(({ time, record }) => [time, record])).toEqual(
      events.map(({ time }, index) => [time, index + 1]),
    );
  });
});

describe('an event that was forwarded', () => {
  test('says the same without a template, and nothing of the rendered message', async () => {
    const events = [logon, classic, { ...refused, computer: 'HOST2.example' }];
    const own = await readLog(writeEvtx(events));
    const forwarded = await readLog(writeEvtx(events, { form: 'forwarded' }));
    expect(forwarded).toEqual(own);
    expect(forwarded.facts).toHaveLength(3);
  });
});

describe('what is not wanted', () => {
  test('is counted and spanned, but yields no fact', async () => {
    const { facts, records, spans } = await readLog(writeEvtx(many(30)), {
      wants: (provider, id) => provider === 'TermDD' && id === 56,
    });
    expect(records).toBe(30);
    expect(facts.map(({ id }) => id)).toEqual(Array(10).fill(56));
    expect(spans).toContainEqual({
      computer: 'HOST1.example',
      channel: 'Security',
      from: TIME + 2000,
      to: TIME + 29_000,
    });
  });

  test('is not decoded: what is wrong with its data alone does not matter', async () => {
    const wrong = { ...classic, data: { a: { type: 0x30, bytes: new Uint8Array(1), text: '' } } };
    const bytes = writeEvtx([wrong, logon]);
    expect((await readLog(bytes)).unreadable).toBe(1);
    expect((await readLog(bytes, { wants: (_, id) => id === 21 })).unreadable).toBe(0);
  });

  test('is asked for by provider and id alike', async () => {
    const other = { ...classic, provider: 'Microsoft-Windows-Time-Service' };
    const { facts } = await readLog(writeEvtx([classic, other]), {
      wants: (provider) => provider === 'TermDD',
    });
    expect(facts).toHaveLength(1);
  });
});

describe('a span', () => {
  test('is kept for each computer and channel, whatever the order of the records', async () => {
    const at = (computer: string, seconds: number) => ({
      ...classic,
      computer,
      time: TIME + 1000 * seconds,
    });
    const { spans } = await readLog(
      writeEvtx([at('A', 5), at('B', 1), at('A', 2), at('A', 9)], { form: 'forwarded' }),
    );
    expect(spans).toEqual([
      { computer: 'A', channel: 'System', from: TIME + 2000, to: TIME + 9000 },
      { computer: 'B', channel: 'System', from: TIME + 1000, to: TIME + 1000 },
    ]);
  });
});

describe('a copy from a running host', () => {
  test('is read whole although its header claims one chunk and is dirty', async () => {
    const bytes = writeEvtx(many(40), { perChunk: 8, claimedChunks: 1, isDirty: true });
    const { records, notes } = await readLog(bytes);
    expect(records).toBe(40);
    expect(notes).toEqual([]);
  });

  test('is read whatever the header of the file says', async () => {
    const bytes = writeEvtx(many(6));
    bytes.fill(0xaa, 0, FILE_HEADER);
    expect((await readLog(bytes)).records).toBe(6);
  });

  test('leaves out chunks that were never written', async () => {
    const bytes = writeEvtx(many(24), { perChunk: 8 });
    bytes.fill(0, FILE_HEADER + CHUNK, FILE_HEADER + 2 * CHUNK);
    const { records, facts } = await readLog(bytes);
    expect(records).toBe(16);
    expect(facts.map(({ record }) => record)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 17, 18, 19, 20, 21, 22, 23, 24,
    ]);
  });

  test('ends where it was cut, and says so', async () => {
    const bytes = writeEvtx(many(16), { perChunk: 8 });
    const places = recordPlaces(bytes);
    const { records, facts, notes, unreadable } = await readLog(
      bytes.subarray(0, CHUNK + places[3]! + 20),
    );
    expect(records).toBe(11);
    expect(unreadable).toBe(0);
    expect(facts.slice(8).every(({ doubt }) => doubt !== undefined)).toBe(true);
    expect(notes.join(' ')).toContain('ends within a block');
  });
});

test.each([8, 40, 127, 511])(
  'a chunk cut after %i bytes of its header has no records',
  async (size) => {
    const { records, notes } = await readLog(writeEvtx(many(3)).subarray(0, FILE_HEADER + size));
    expect(records).toBe(0);
    expect(notes.join(' ')).toContain('ends within a block');
  },
);

describe('old records behind the free-space offset', () => {
  test('are not read', async () => {
    const old = { ...refused, provider: 'Old', time: TIME - 86_400_000 };
    const bytes = writeEvtx([logon], { slack: [old, old, old] });
    const { records, facts, spans } = await readLog(bytes);
    expect(records).toBe(1);
    expect(facts.map(({ provider }) => provider)).toEqual([SESSIONS]);
    expect(spans).toHaveLength(1);
    // They are there: with the offset at the end of the chunk, all four are read.
    new DataView(bytes.buffer).setUint32(FILE_HEADER + 48, CHUNK, true);
    expect((await readLog(bytes)).records).toBe(4);
  });

  test('zeros up to a free-space offset at the end are none', async () => {
    const { records, unreadable, notes } = await readLog(writeEvtx(many(5), { isFilled: true }));
    expect({ records, unreadable, notes }).toEqual({ records: 5, unreadable: 0, notes: [] });
  });
});

describe('a damaged chunk', () => {
  const events = many(24);
  const whole = writeEvtx(events, { perChunk: 8 });

  test.each([
    ['its header', FILE_HEADER + CHUNK + 125],
    ['its records', FILE_HEADER + CHUNK + 53],
  ])('puts its facts in doubt where the checksum of %s is wrong, and no others', async (_, at) => {
    const { records, facts, notes } = await readLog(flip(whole, at));
    expect(records).toBe(24);
    expect(facts.map(({ doubt }) => doubt !== undefined)).toEqual(
      events.map((_event, index) => index >= 8 && index < 16),
    );
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('1 block of 64 KiB failed the checksum');
  });

  test('does not widen the span', async () => {
    const last = flip(whole, FILE_HEADER + 2 * CHUNK + 53);
    const { spans } = await readLog(last);
    expect(Math.max(...spans.map(({ to }) => to))).toBe(TIME + 15_000);
  });
});

describe('a bad record', () => {
  const events = many(9);
  const whole = writeEvtx(events);
  const places = recordPlaces(whole);

  test('is counted, and those around it are read', async () => {
    // The token of the fragment’s instance.
    const { records, unreadable, facts } = await readLog(flip(whole, places[4]! + 28));
    expect({ records, unreadable }).toEqual({ records: 9, unreadable: 1 });
    expect(facts.map(({ record }) => record)).toEqual([1, 2, 3, 4, 6, 7, 8, 9]);
  });

  test.each([
    ['magic', 0],
    ['size', 5],
  ])('is passed over where its %s is broken', async (_, offset) => {
    const { records, unreadable, facts } = await readLog(flip(whole, places[4]! + offset));
    expect({ records, unreadable }).toEqual({ records: 9, unreadable: 1 });
    expect(facts.map(({ record }) => record)).toEqual([1, 2, 3, 4, 6, 7, 8, 9]);
  });

  test('ends its chunk where only leftovers of another time follow', async () => {
    // A dirty file: from the fifth record on, the chunk has what another one had there.
    const other = writeEvtx(events, { firstNumber: 90_000 });
    const mixed = whole.slice();
    mixed.set(other.subarray(places[4]! + 8), places[4]! + 8);
    mixed[places[4]!] = 0;
    const { records, unreadable, notes } = await readLog(mixed);
    expect({ records, unreadable }).toEqual({ records: 4, unreadable: 0 });
    expect(notes.join(' ')).toContain('breaks off');
  });
});

describe('a large file', () => {
  test('tells how far it is, up to all of it', async () => {
    const shares: number[] = [];
    await readLog(writeEvtx(many(40), { perChunk: 2 }), {
      onProgress: (share) => shares.push(share),
    });
    expect(shares).toHaveLength(20);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  test('is given up when the signal says so, with its reason', async () => {
    const control = new AbortController();
    const reason = new Error('Given up');
    const reading = readLog(writeEvtx(many(40), { perChunk: 2 }), {
      signal: control.signal,
      onProgress: () => control.abort(reason),
    });
    await expect(reading).rejects.toBe(reason);
  });
});

describe('a file that is none', () => {
  test.each([0, 1, 4095, 4096, 4097, 5000, 70_000])('of %i bytes has no records', async (size) => {
    const { records, facts } = await readLog(new Uint8Array(size).fill(0x2a));
    expect({ records, facts }).toEqual({ records: 0, facts: [] });
  });
});
