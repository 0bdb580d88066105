import { crc32 as peer } from 'node:zlib';
import { expect, test } from 'vitest';
import { addToCrc32, crc32 } from '../../../src/lib/artefacts/crc-32.ts';

const bytes = Uint8Array.from({ length: 300 }, (_, index) => (index * 73 + 11) & 255);
const view = new DataView(bytes.buffer);

test('the checksum of the digits 1 to 9 is the one that every description gives', () => {
  const digits = new TextEncoder().encode('123456789');
  expect(crc32(new DataView(digits.buffer), [0, 9])).toBe(0xcbf43926);
});

test.each([0, 1, 7, 8, 9, 16, 63, 255])(
  'a range of %i bytes has the checksum of zlib',
  (length) => {
    for (const from of [0, 1, 5])
      expect(crc32(view, [from, from + length])).toBe(peer(bytes.subarray(from, from + length)));
  },
);

test('several ranges count as one', () => {
  const joined = Uint8Array.from([...bytes.subarray(3, 20), ...bytes.subarray(100, 131)]);
  expect(crc32(view, [3, 20], [100, 131])).toBe(peer(joined));
});

test('a checksum is continued', () => {
  expect(addToCrc32(crc32(view, [0, 13]), view, [13, 300])).toBe(crc32(view, [0, 300]));
});
