import { describe, expect, test } from 'vitest';
import { sniffCapture } from '../../../../src/lib/artefacts/capture/capture-magic.ts';
import { confirm, failure, request } from '../../../support/captures/rdp-bytes.ts';
import { TALK_TIME, TcpTalk } from '../../../support/captures/tcp-talk.ts';
import { FRAMES } from '../../../support/captures/write-packets.ts';
import { writePcap } from '../../../support/captures/write-pcap.ts';
import { writePcapng } from '../../../support/captures/write-pcapng.ts';
import { readCaptured } from '../../../support/captures/read-talks.ts';

const refused = (shape = {}): TcpTalk =>
  new TcpTalk(shape).open().client(request()).server(failure(2)).fin('server');
const ends = { end: 'negotiation-failed', failure: '2', endedBy: 'server' };

describe('pcap', () => {
  test.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('little-endian %s, nanoseconds %s', async (little, nanoseconds) => {
    const bytes = writePcap(refused({ time: TALK_TIME + 123 }).frames, { little, nanoseconds });
    const result = await readCaptured(bytes);
    expect(result).toMatchObject({ kind: 'pcap', records: 6, unreadable: 0, notes: [], spans: [] });
    expect(result.facts).toMatchObject([
      {
        provider: 'tcp',
        id: 'connection',
        time: TALK_TIME + 123,
        where: 'frames 1–6',
        source: 'synthetic.pcap',
        fields: { ...ends, seconds: '0.050' },
      },
    ]);
  });

  test('writes the bytes of the format’s description', () => {
    const bytes = writePcap([{ bytes: Uint8Array.of(1, 2), time: 1500 }]);
    expect([...bytes]).toEqual([
      ...[0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0],
      ...[1, 0, 0, 0, 0x20, 0xa1, 7, 0, 2, 0, 0, 0, 2, 0, 0, 0, 1, 2],
    ]);
  });

  test.each(Object.keys(FRAMES).map(Number))('link type %i, IPv4 and IPv6', async (link) => {
    const { facts } = await readCaptured(writePcap(refused({ link }).frames, { link }));
    expect(facts).toMatchObject([{ fields: ends }]);
    const long = { client: '2001:db8:0:0:1:0:0:1', server: '2001:db8:0:0:0:0:0:2' };
    const six = await readCaptured(writePcap(refused({ link, ...long }).frames, { link }));
    expect(six.facts).toMatchObject([
      { fields: { ...ends, client: '2001:db8::1:0:0:1', server: '2001:db8::2' } },
    ]);
  });

  test('an unknown link type is named, and its frames count as unreadable', async () => {
    const result = await readCaptured(writePcap(refused().frames, { link: 147 }));
    expect(result).toMatchObject({ records: 6, unreadable: 6, facts: [] });
    expect(result.notes[0]).toContain('147');
  });

  test('a file that is cut, and one with an absurd length, keep what comes before', async () => {
    const whole = writePcap(refused().frames);
    const cut = await readCaptured(whole.slice(0, -20));
    expect(cut).toMatchObject({
      records: 5,
      facts: [{ fields: { failure: '2' } }],
    });
    expect(cut.notes[0]).toMatch(/middle of a frame/);
    const absurd = whole.slice();
    absurd.set([255, 255, 255, 255], whole.length - 54 - 8);
    const stopped = await readCaptured(absurd);
    expect(stopped.records).toBe(5);
    expect(stopped.notes[0]).toMatch(/damaged/);
  });
});

describe('pcapng', () => {
  test.each([true, false])('little-endian %s', async (little) => {
    const bytes = writePcapng({ little, interfaces: [{}], frames: refused().frames });
    const result = await readCaptured(bytes);
    expect(result).toMatchObject({ kind: 'pcapng', records: 6, unreadable: 0, notes: [] });
    expect(result.facts).toMatchObject([
      { time: TALK_TIME, fields: { ...ends, seconds: '0.050' } },
    ]);
  });

  test.each([
    ['milliseconds', { resolution: 3 }],
    ['nanoseconds', { resolution: 9 }],
    ['parts of two', { resolution: 0x80 | 20 }],
    ['an offset', { offset: 3600 }],
  ])('times in %s', async (_name, one) => {
    const { facts } = await readCaptured(
      writePcapng({ interfaces: [one], frames: refused().frames }),
    );
    expect(facts[0]!.time).toBe(TALK_TIME);
  });

  test('several sections of other byte orders, and interfaces of other link types', async () => {
    const [raw, cooked] = [refused({ link: 101 }), refused({ link: 276, clientPort: 2 })];
    const frames = [
      ...raw.frames,
      ...cooked.frames.map((frame) => ({ ...frame, interface: 1, block: 'old' as const })),
    ];
    const bytes = writePcapng(
      { interfaces: [{ link: 101 }, { link: 276 }], frames },
      { little: false, interfaces: [{}], frames: refused({ clientPort: 3 }).frames },
    );
    const { facts, records } = await readCaptured(bytes);
    expect(records).toBe(18);
    expect(facts.map(({ where }) => where)).toEqual(['frames 1–6', 'frames 7–12', 'frames 13–18']);
    expect(facts.every(({ fields }) => fields['failure'] === '2')).toBe(true);
  });

  test('simple blocks have no time, and their interface cuts them', async () => {
    const simple = refused().frames.map((frame) => ({ ...frame, block: 'simple' as const }));
    const { facts } = await readCaptured(writePcapng({ interfaces: [{}], frames: simple }));
    expect(facts).toMatchObject([{ time: null, fields: ends }]);
    expect(facts[0]!.fields).not.toHaveProperty('seconds');
    const cut = simple.map((frame) => ({ ...frame, keep: 60 }));
    const short = await readCaptured(
      writePcapng({ interfaces: [{ snapLength: 60 }], frames: cut }),
    );
    expect(short.records).toBe(6);
    expect(short.facts).toMatchObject([{ fields: { end: 'incomplete' } }]);
  });

  test('a frame of an interface that is not described stops it', async () => {
    const frames = refused().frames.map((frame, index) => ({ ...frame, interface: index >> 2 }));
    const { records, notes } = await readCaptured(writePcapng({ interfaces: [{}], frames }));
    expect(records).toBe(4);
    expect(notes[0]).toMatch(/damaged/);
  });
});

describe('the first bytes', () => {
  test('decide, never the name', () => {
    expect(sniffCapture(writePcap([]))).toBe('pcap');
    expect(sniffCapture(writePcapng({ interfaces: [], frames: [] }))).toBe('pcapng');
    expect(sniffCapture(new TextEncoder().encode('ElfFile\0 and more'))).toBeNull();
    expect(sniffCapture(new Uint8Array(128))).toBeNull();
    expect(sniffCapture(new Uint8Array())).toBeNull();
  });

  test('of a file that is not a capture give a note', async () => {
    expect(await readCaptured(new Uint8Array(3))).toMatchObject({ records: 0, facts: [] });
    expect((await readCaptured(new Uint8Array(500))).notes).toHaveLength(1);
  });
});

describe('a long capture', () => {
  const talks = Array.from({ length: 300 }, (_, index) =>
    refused({ clientPort: 1000 + index, time: TALK_TIME + index * 1000 }),
  );
  const filler = new TcpTalk({ serverPort: 443 }).open().pour('server', new Uint8Array(400_000));
  const bytes = writePcap([...talks.flatMap(({ frames }) => frames), ...filler.frames]);

  test('is read in pieces, with its progress, and its facts are in the order of time', async () => {
    const shares: number[] = [];
    const { facts, notes } = await readCaptured(bytes, {
      onProgress: (share) => shares.push(share),
    });
    expect(facts).toHaveLength(300);
    expect(facts.every(({ time }, index) => time === TALK_TIME + index * 1000)).toBe(true);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(notes.join(' ')).toMatch(/1 TCP connection of other programs/);
  });

  test('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const reading = readCaptured(bytes, {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('cancelled')),
    });
    await expect(reading).rejects.toThrow('cancelled');
  });

  test('one that holds no connection of Remote Desktop says so', async () => {
    const other = new TcpTalk({ serverPort: 443 }).open().client(confirm(1));
    const { notes } = await readCaptured(writePcap(other.frames));
    expect(notes.at(-1)).toBe('It holds no connection of Remote Desktop.');
  });
});
