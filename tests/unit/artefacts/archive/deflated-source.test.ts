import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { KEPT, sourceOfDeflated } from '../../../../src/lib/artefacts/archive/deflated-source.ts';
import { sourceOfBytes } from '../../../../src/lib/artefacts/byte-sources.ts';
import type { ByteSource } from '../../../../src/lib/artefacts/reader.ts';

const MB = 1024 * 1024;

/** Bytes of which each 256 tell their place. */
const plain = new Uint8Array(KEPT + 8 * MB);
for (let at = 0; at < plain.length; at += 256) plain[at] = (at >> 8) & 255;
const packed = deflateRawSync(plain, { level: 1 });
const open = (source: ByteSource = sourceOfBytes(packed)) =>
  sourceOfDeflated(source, plain.length, crc32(plain));

describe('an entry that is unpacked while it is read', () => {
  test('yields every byte in pieces, and keeps a window only', async () => {
    const source = open();
    for (let from = 0; from < plain.length; from += MB) {
      const part = await source.read(from, from + MB);
      expect(Buffer.compare(part, plain.subarray(from, from + MB))).toBe(0);
    }
    expect(await source.read(plain.length - 5, plain.length + 99)).toHaveLength(5);
    expect(source.problem()).toBeNull();
  });

  test('reads only as much of the archive as is asked for', async () => {
    let read = 0;
    const counted: ByteSource = {
      size: packed.length,
      read: (from, to) => {
        read = Math.max(read, to);
        return sourceOfBytes(packed).read(from, to);
      },
    };
    await open(counted).read(0, 4096);
    expect(read).toBeLessThan(packed.length / 2);
  });

  test('answers reads that overlap in time', async () => {
    const source = open();
    const places = [5 * MB, 0, 3 * MB];
    const parts = await Promise.all(places.map((from) => source.read(from, from + 300)));
    parts.forEach((part, index) =>
      expect(Buffer.compare(part, plain.subarray(places[index], places[index]! + 300))).toBe(0),
    );
  });

  test('starts again for a reader that goes far back, a few times', async () => {
    const source = open();
    for (let round = 0; round < 4; round += 1) {
      await source.read(plain.length - 10, plain.length);
      expect(Buffer.compare(await source.read(256, 600), plain.subarray(256, 600))).toBe(0);
    }
    await source.read(plain.length - 10, plain.length);
    await expect(source.read(0, 10)).rejects.toThrow('out of order');
  });
});
