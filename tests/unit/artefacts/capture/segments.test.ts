import { describe, expect, test } from 'vitest';
import { StreamHead } from '../../../../src/lib/artefacts/capture/stream-head.ts';
import { confirm, connectInitial, failure, request } from '../../../support/captures/rdp-bytes.ts';
import { TcpTalk, type TalkShape } from '../../../support/captures/tcp-talk.ts';
import { clientHello, serverHello } from '../../../support/captures/tls-bytes.ts';
import { FRAMES, writeTcp } from '../../../support/captures/write-packets.ts';
import { type SyntheticFrame, writePcap } from '../../../support/captures/write-pcap.ts';
import { readCaptured, readTalks } from '../../../support/captures/read-talks.ts';

const refused = (shape: TalkShape = {}): TcpTalk =>
  new TcpTalk(shape).open().client(request()).server(failure(2)).fin('server');
const REFUSED = { end: 'negotiation-failed', failure: '2', endedBy: 'server' };

const fieldsOf = async (frames: readonly SyntheticFrame[]): Promise<Record<string, string>[]> =>
  (await readCaptured(writePcap(frames))).facts.map(({ fields }) => fields);

describe('packets', () => {
  test.each([[[100]], [[100, 200]]])('in the VLANs %j', async (vlans) => {
    expect(await fieldsOf(refused({ vlans }).frames)).toMatchObject([REFUSED]);
  });

  test('in more tags than are real are not followed', async () => {
    const { facts, unreadable } = await readCaptured(
      writePcap(refused({ vlans: [1, 2, 3, 4, 5, 6] }).frames),
    );
    expect({ facts, unreadable }).toEqual({ facts: [], unreadable: 0 });
  });

  test('of IPv4 that are shorter than their own header count as unreadable', async () => {
    const frames = refused().frames.map(({ bytes, ...frame }) => {
      const short = bytes.slice();
      short.set([0, 19], 16);
      return { ...frame, bytes: short };
    });
    const { facts, unreadable } = await readCaptured(writePcap(frames));
    expect({ facts, unreadable }).toEqual({ facts: [], unreadable: frames.length });
  });

  const six = { client: '2001:db8:0:0:0:0:0:1', server: '2001:db8:0:0:0:0:0:2' };

  test.each([[[0]], [[60, 43]], [[0, 51]], [[44]]])(
    'of IPv6 behind the headers %j',
    async (extensions) => {
      expect(await fieldsOf(refused({ ...six, extensions }).frames)).toMatchObject([REFUSED]);
    },
  );

  test('of IPv6 behind more headers than are real count as unreadable', async () => {
    const result = await readCaptured(
      writePcap(refused({ ...six, extensions: Array<number>(12).fill(60) }).frames),
    );
    expect(result).toMatchObject({ records: 6, unreadable: 6, facts: [] });
  });

  test.each([
    ['IPv4', { fragment: 5 }],
    ['IPv6', { ...six, extensions: [44], fragment: 5 }],
  ])('that are later fragments of %s are skipped with a note', async (_name, shape) => {
    const { facts, notes, records } = await readCaptured(writePcap(refused(shape).frames));
    expect({ facts, records }).toEqual({ facts: [], records: 6 });
    expect(notes[0]).toMatch(/6 fragments/);
  });

  test.each([['IPv4', {}] as const, ['IPv6', six] as const])(
    'without a length in %s, before segmentation offload',
    async (_name, ends) => {
      const { frames } = refused({ ...ends, withoutLength: true });
      expect(await fieldsOf(frames)).toMatchObject([REFUSED]);
    },
  );

  test('with padding behind them', async () => {
    const frames = refused().frames.map((frame) => ({
      ...frame,
      bytes: Uint8Array.of(...frame.bytes, ...Array<number>(30).fill(0xee)),
    }));
    expect(await fieldsOf(frames)).toMatchObject([REFUSED]);
  });
});

describe('segments', () => {
  test('every frame twice, as two ports of a switch give it', async () => {
    const frames = refused().frames.flatMap((frame) => [frame, frame]);
    const facts = await readTalks({ frames });
    expect(facts).toMatchObject([{ fields: REFUSED, where: 'frames 1–12' }]);
  });

  test('sent again, and in another order', async () => {
    const { frames } = refused();
    const [syn, answer, ack, ask, refusal, end] = frames as [
      SyntheticFrame,
      SyntheticFrame,
      SyntheticFrame,
      SyntheticFrame,
      SyntheticFrame,
      SyntheticFrame,
    ];
    const mixed = [syn, syn, answer, syn, ack, refusal, ask, ask, refusal, answer, end];
    expect(await fieldsOf(mixed)).toMatchObject([REFUSED]);
  });

  test('a message byte by byte, from the last to the first', async () => {
    const whole = new TcpTalk().open();
    const before = whole.frames.length;
    for (const byte of request()) whole.client(Uint8Array.of(byte));
    const bytes = whole.frames.splice(before).reverse();
    const answered = whole.server(failure(2)).fin('server').frames.splice(before);
    expect(await fieldsOf([...whole.frames, ...bytes, ...answered])).toMatchObject([
      { ...REFUSED, requested: '11', cookie: 'yes' },
    ]);
  });

  test('sequence numbers that pass 2³²', async () => {
    const sequences = [0xfffffffe, 0xfffffff0] as const;
    expect(await fieldsOf(refused({ sequences }).frames)).toMatchObject([REFUSED]);
  });

  test('the first copy of a byte counts', async () => {
    const answer = (data: Uint8Array): Uint8Array =>
      FRAMES[1]!(
        writeTcp(
          {
            source: '192.0.2.20',
            sourcePort: 3389,
            destination: '192.0.2.10',
            destinationPort: 50000,
          },
          { sequence: 5001, acknowledgement: 0, flags: 24, data },
        ),
      );
    const { frames } = refused();
    const other = { bytes: answer(confirm(1)), time: frames[4]!.time + 5 };
    expect(await fieldsOf([...frames.slice(0, 5), other, ...frames.slice(5)])).toMatchObject([
      REFUSED,
    ]);
  });

  test('that are missing make a connection incomplete, never another end', async () => {
    const { frames } = new TcpTalk()
      .open()
      .client(request())
      .server(confirm(2))
      .client(clientHello('1.2'))
      .server(serverHello('1.2').subarray(0, 20))
      .server(serverHello('1.2').subarray(20))
      .reset('server');
    const without = (index: number): SyntheticFrame[] => frames.filter((_, at) => at !== index);
    for (const index of [3, 4, 5, 6]) {
      const [fields] = await fieldsOf(without(index));
      expect([index, fields!['end']]).toEqual([index, 'incomplete']);
    }
    expect(await fieldsOf(frames)).toMatchObject([{ end: 'dropped-in-tls', tlsVersion: '1.2' }]);
  });

  test('cut by the capture give what they still show', async () => {
    const cut = (keep: number): SyntheticFrame[] =>
      refused().frames.map((frame) => ({ ...frame, keep }));
    expect(await fieldsOf(cut(54 + 19))).toMatchObject([REFUSED]);
    expect(await fieldsOf(cut(54 + 8))).toMatchObject([{ end: 'incomplete', endedBy: 'server' }]);
    const dropped = new TcpTalk().open().client(request()).reset('server').frames;
    expect(await fieldsOf(dropped.map((frame) => ({ ...frame, keep: 62 })))).toMatchObject([
      { end: 'dropped-after-request', endedBy: 'server' },
    ]);
  });

  test('from the middle of a session are incomplete', async () => {
    const { frames } = new TcpTalk().open().client(connectInitial()).server(connectInitial());
    const [fact] = await readTalks({ frames: frames.slice(3) });
    expect(fact).toMatchObject({ fields: { end: 'incomplete', clientPort: '50000' } });
    expect(fact!.doubt).toMatch(/beginning/);
  });

  test('of the client alone are incomplete: silence of the server means nothing then', async () => {
    const { frames } = new TcpTalk().open().client(request()).reset('client');
    const [fact] = await readTalks({ frames: frames.filter((_, at) => at !== 1) });
    expect(fact).toMatchObject({ fields: { end: 'incomplete' } });
  });
});

describe('connections', () => {
  test('one after the other between the same ends', async () => {
    const again = new TcpTalk({ sequences: [90000, 7] })
      .open()
      .client(request())
      .server(confirm(0));
    const facts = await readTalks(refused(), again);
    expect(facts.map(({ fields }) => fields['end'])).toEqual([
      'negotiation-failed',
      'standard-security',
    ]);
    expect(facts.map(({ where }) => where)).toEqual(['frames 1–6', 'frames 7–11']);
  });

  test('at once, each judged by itself', async () => {
    const one = refused({ clientPort: 1 });
    const other = new TcpTalk({ clientPort: 2 }).open().client(request()).reset('server');
    const mixed = one.frames.flatMap((frame, at) => [frame, ...other.frames.slice(at, at + 1)]);
    expect((await fieldsOf(mixed)).map(({ end }) => end)).toEqual([
      'negotiation-failed',
      'dropped-after-request',
    ]);
  });

  test('whose client uses the port of Remote Desktop itself', async () => {
    const { frames } = new TcpTalk({ clientPort: 3389, serverPort: 40001 })
      .open()
      .client(request());
    expect(await fieldsOf(frames)).toMatchObject([{ serverPort: '40001', end: 'open' }]);
  });

  test('more than the limit are counted', async () => {
    const frames = Array.from(
      { length: 10_003 },
      (_, index) => new TcpTalk({ client: `10.1.${index >> 8}.${index & 255}` }).syn().frames[0]!,
    );
    const { facts, notes } = await readCaptured(writePcap(frames));
    expect(facts).toHaveLength(10_000);
    expect(notes[0]).toMatch(/only the first/);
  });

  test('to other ports are given up one by one, and counted', async () => {
    const frames = Array.from(
      { length: 5000 },
      (_, index) => new TcpTalk({ clientPort: 1000 + index, serverPort: 443 }).syn().frames[0]!,
    );
    const { facts, notes } = await readCaptured(writePcap(frames));
    expect(facts).toEqual([]);
    expect(notes[0]).toMatch(/^5000 TCP connections/);
  });
});

describe('the beginning of a stream', () => {
  const view = new DataView(Uint8Array.from({ length: 400 }, (_, index) => index & 255).buffer);

  test('has a bounded number of pieces and bytes', () => {
    const head = new StreamHead();
    head.start = 0;
    for (let at = 0; at < 100_000; at += 2) head.write(at, view, at & 255, 1, 1);
    expect(head.weight).toBeLessThanOrEqual(16 * 1024);
    expect(head.sent).toBe(99_999);
    expect(head.at(0)).toBe(0);
    expect(head.at(1)).toBe(-1);
    expect(head.read(0, 2)).toBeNull();
  });

  test('joins pieces that overlap', () => {
    const head = new StreamHead();
    head.start = 0;
    head.write(10, view, 10, 10, 10);
    head.write(30, view, 30, 10, 10);
    expect(head.known(0)).toBe(0);
    head.write(0, view, 0, 35, 35);
    expect([...head.read(0, 40)!]).toEqual(Array.from({ length: 40 }, (_, index) => index));
    // Before the first byte, and a probe that repeats one.
    head.write(-5, view, 100, 5, 5);
    head.write(39, view, 200, 1, 1);
    expect(head.at(39)).toBe(39);
  });
});
