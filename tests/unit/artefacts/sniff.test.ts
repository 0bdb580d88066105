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
    trace[75] = 0;
    expect(sniff(trace)).toMatchObject({ kind: 'unknown' });
  });

  test('the rest is text, also where it begins like a program', () => {
    for (const text of ['SESSIONNAME  USERNAME', 'MZ is how programs begin', 'BMW'])
      expect(sniff(new TextEncoder().encode(text))).toEqual({ is: 'text' });
    expect(sniff(new Uint8Array())).toEqual({ is: 'empty' });
  });
});
