import { describe, expect, test } from 'vitest';
import { ETL_NOTE, sniff } from '../../../src/lib/artefacts/sniff.ts';

/** First bytes from hexadecimal, with zeros after them. */
const head = (hex: string, length = 512): Uint8Array => {
  const bytes = new Uint8Array(length);
  bytes.set(hex.match(/../g)!.map((pair) => Number.parseInt(pair, 16)));
  return bytes;
};

describe('a file is known by its first bytes', () => {
  test.each([
    ['456c6646696c6500', 'evtx'],
    ['d4c3b2a1', 'pcap'],
    ['a1b2c3d4', 'pcap'],
    ['4d3cb2a1', 'pcap'],
    ['0a0d0d0a', 'pcapng'],
    ['504b0304', 'zip'],
    ['504b0506', 'zip'],
  ])('%s is %s', (hex, is) => {
    expect(sniff(head(hex))).toEqual({ is });
  });

  test.each([
    ['89504e470d0a1a0a', 'picture', 'type its text'],
    ['ffd8ffe0', 'picture', 'type its text'],
    ['255044462d312e37', 'pdf', 'paste'],
    ['377abcaf271c0004', '7z', 'ZIP'],
    ['526172211a0700', 'rar', 'ZIP'],
    ['4d53434600000000', 'cab', 'ZIP'],
    ['1f8b0800', 'gzip', 'ZIP'],
    ['300000004c664c65', 'evt', 'wevtutil'],
    ['4d444d5093a7', 'dump', 'passwords'],
    ['5041474544553634', 'dump', 'passwords'],
    ['47494638', 'picture', 'This is a picture: type its text.'],
    ['524946460000000057454250', 'picture', 'This is a picture: type its text.'],
    ['424d0102030400000000', 'picture', 'This is a picture: type its text.'],
    ['0000001866747970686569', 'picture', 'This is a picture: type its text.'],
    ['fd377a585a00', 'xz', 'This is an xz archive. Unpack it and give the files in it'],
    ['28b52ffd', 'zstd', 'This is a zstd archive. Unpack it and give the files in it'],
    ['72656766', 'registry-hive', 'reg export KEY FILE.reg'],
    ['d0cf11e0a1b11ae1', 'office', 'copy its text and paste it'],
    ['4d5a9000', 'program', 'This is a program: nothing of it is read here.'],
    ['7f454c46', 'program', 'This is a program: nothing of it is read here.'],
    ['53514c69746520666f726d6174', 'database', 'This is a database: nothing of it is read here.'],
    ['0001020304050607', 'unknown', 'neither'],
  ])('%s is %s, and says what to do', (hex, kind, words) => {
    expect(sniff(head(hex))).toEqual({
      is: 'other',
      kind,
      note: expect.stringContaining(words) as string,
    });
  });

  test('a trace by the headers of its first buffer and event', () => {
    const trace = head('0000010000000000');
    trace.set([2, 0, 2, 0xc0, 0x50, 1, 0, 0], 72);
    expect(sniff(trace)).toEqual({ is: 'other', kind: 'etl', note: ETL_NOTE });
    trace[74] = 1;
    expect(sniff(trace)).toMatchObject({ kind: 'etl' });
    trace[74] = 3;
    expect(sniff(trace)).toMatchObject({ kind: 'unknown' });
    trace[74] = 2;
    trace[78] = 1;
    expect(sniff(trace)).toMatchObject({ kind: 'unknown' });
    trace[78] = 0;
    for (const [kilobytes, kind] of [
      [0, 'unknown'],
      [1, 'etl'],
      [16 * 1024, 'etl'],
      [16 * 1024 + 1, 'unknown'],
      [64.5, 'unknown'],
    ] as const) {
      new DataView(trace.buffer).setUint32(0, kilobytes * 1024, true);
      expect(sniff(trace)).toMatchObject({ kind });
    }
    new DataView(trace.buffer).setUint32(0, 65_536, true);
    expect(sniff(trace.subarray(0, 80))).toMatchObject({ kind: 'etl' });
    expect(sniff(trace.subarray(0, 79))).toMatchObject({ kind: 'unknown' });
    trace[75] = 0;
    expect(sniff(trace)).toMatchObject({ kind: 'unknown' });
  });

  test('the rest is text, also where it begins like a program', () => {
    for (const text of ['SESSIONNAME  USERNAME', 'MZ is how programs begin', 'BMW'])
      expect(sniff(new TextEncoder().encode(text))).toEqual({ is: 'text' });
    expect(sniff(new Uint8Array())).toEqual({ is: 'empty' });
  });
});
