import { expect, test } from 'vitest';
import { createUtf16Reader } from '../../../../src/lib/artefacts/evtx/string-cache.ts';
import { toTyped } from '../../../support/evtx/typed-values.ts';

const viewOf = (text: string): DataView => {
  const { bytes } = toTyped(text);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
};

test.each(['', 'a', 'naïve ☃ 😀', 'long '.repeat(5000)])(
  'text of UTF-16 is read whole, twice alike',
  (text) => {
    const read = createUtf16Reader();
    expect(read(viewOf(text), 0, text.length)).toBe(text);
    expect(read(viewOf(text), 0, text.length)).toBe(text);
  },
);

test('many texts that share places in the cache stay themselves', () => {
  const read = createUtf16Reader();
  const texts = Array.from({ length: 20_000 }, (_, index) => `text ${index % 9000}`);
  expect(texts.map((text) => read(viewOf(text), 0, text.length))).toEqual(texts);
});

test('text beyond the bytes throws a RangeError', () => {
  expect(() => createUtf16Reader()(viewOf('abc'), 2, 3)).toThrow(RangeError);
});
