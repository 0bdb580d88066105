import { describe, expect, test } from 'vitest';
import { decodeCp850, guessCodePage } from '../../../src/lib/artefacts/code-pages.ts';
import { decodeText, mayBeText } from '../../../src/lib/artefacts/decode-text.ts';

const codes = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
/** Put a byte between two characters. */
const between = (before: string, byte: number, after: string): Uint8Array =>
  Uint8Array.from([...codes(before), byte, ...codes(after)]);

describe('the code page is guessed', () => {
  test.each(['Aa', 'Zz', 'aA', 'zZ'])(
    'by letters beside the byte, the outermost too: %s',
    ([a = '', b = '']) => {
      for (const [before, after] of [
        [a, ' '],
        [' ', b],
        [a, b],
      ] as const) {
        expect(guessCodePage(between(before, 0x84, after))).toBe('cp850');
        expect(guessCodePage(between(before, 0xe4, after))).toBe('windows-1252');
      }
    },
  );

  test.each(['@', '[', '`', '{', ' ', '1'])('but not by “%s” beside it', (mark) => {
    expect(guessCodePage(between(mark, 0x84, mark))).toBe('windows-1252');
  });

  test('by the bytes in which the two differ', () => {
    expect(guessCodePage(between('a', 0xa5, 'b'))).toBe('cp850');
    expect(guessCodePage(between('a', 0xa6, 'b'))).toBe('windows-1252');
    expect(guessCodePage(Uint8Array.from([...codes('a'), 0x84, ...codes('b '), 0xc0, 0x61]))).toBe(
      'windows-1252',
    );
  });

  test('as Cyrillic where such bytes come in runs of more than three', () => {
    expect(guessCodePage(Uint8Array.from([0x20, 0xc0, 0xc0, 0xc0, 0x20]))).toBe('windows-1252');
    expect(guessCodePage(Uint8Array.from([0x20, 0xc0, 0xc0, 0xc0, 0xc0, 0x20]))).toBe(
      'windows-1251',
    );
    expect(guessCodePage(Uint8Array.from([0x20, 0x80, 0x80, 0xaf, 0xaf, 0x20]))).toBe('ibm866');
    expect(guessCodePage(Uint8Array.from([0x20, 0xc0, 0xc0, 0xaf, 0xaf, 0x20]))).toBe('ibm866');
    expect(guessCodePage(Uint8Array.from([0x20, 0xc0, 0xc0, 0xc0, 0xaf, 0x20]))).toBe(
      'windows-1251',
    );
    expect(guessCodePage(Uint8Array.from([0x20, 0xb0, 0xc0, 0xb0, 0xb0, 0x20]))).toBe(
      'windows-1251',
    );
  });
});

test('code page 850 is decoded from the first byte to the last, and over many of them', () => {
  expect(decodeCp850(Uint8Array.of(0x7f, 0x80, 0xff, 0x41))).toBe('\u007fÇ\u00a0A');
  const long = new Uint8Array(20_000).fill(0x84);
  expect(decodeCp850(long)).toBe('ä'.repeat(20_000));
});

describe('a byte order mark needs all of its bytes', () => {
  test.each([
    [[0xff, 0xfe, 0x41, 0], 'A'],
    [[0xfe, 0xff, 0, 0x41], 'A'],
    [[0xff, 0x41, 0x42, 0x43, 0x44], 'ÿABCD'],
    [[0xfe, 0x41, 0x42, 0x43, 0x44], 'þABCD'],
    [[0x41, 0xfe, 0x42, 0x43, 0x44], 'AþBCD'],
    [[0x41, 0xff, 0x42, 0x43, 0x44], 'AÿBCD'],
    [[0xef, 0xbb, 0xbf, 0x41], 'A'],
    [[0xef, 0xbb, 0x41, 0x42], 'ï»AB'],
  ])('%j', (bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(text);
  });
});

describe('text without a mark is UTF-16 where enough of its bytes on one side are zero', () => {
  const pairs = (narrow: number, wide: number): number[] => [
    ...Array.from({ length: narrow }, () => [0x41, 0]).flat(),
    ...Array.from({ length: wide }, () => [0x42, 0x43]).flat(),
  ];
  test.each([
    [1, 0, 'A\0'],
    [2, 0, 'AA'],
    [3, 7, `A\0A\0A\0${'BC'.repeat(7)}`],
    [4, 6, `AAAA${'\u4342'.repeat(6)}`],
  ])('%i of such pairs and %i others', (narrow, wide, text) => {
    expect(decodeText(Uint8Array.from(pairs(narrow, wide)))).toBe(text);
    const swapped = pairs(narrow, wide).map((_, at, all) => all[at ^ 1] ?? 0);
    const big = decodeText(Uint8Array.from(swapped));
    expect(big.includes('\0')).toBe(text.includes('\0'));
  });
});

test('bytes may be text with one control character in a hundred, and with those that text has', () => {
  const text = (controls: readonly number[], length: number): Uint8Array =>
    Uint8Array.from([...controls, ...Array<number>(length - controls.length).fill(0x61)]);
  expect(mayBeText(text([1], 100))).toBe(true);
  expect(mayBeText(text([1], 99))).toBe(false);
  expect(mayBeText(text([9, 10, 12, 13, 27, 0x20], 6))).toBe(true);
  for (const control of [0x1f, 8, 11, 14, 26]) expect(mayBeText(text([control], 50))).toBe(false);
});
