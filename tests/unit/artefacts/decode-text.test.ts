import { describe, expect, test } from 'vitest';
import { decodeText, mayBeText } from '../../../src/lib/artefacts/decode-text.ts';

const utf16 = (text: string, big = false): number[] =>
  ascii(text).flatMap((code) => (big ? [code >> 8, code & 255] : [code & 255, code >> 8]));
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));

describe('text', () => {
  const text = 'Größe: 3389 Übergang\r\n';
  test.each([
    ['UTF-8', [...new TextEncoder().encode(text)]],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]],
    ['UTF-16LE with a mark', [0xff, 0xfe, ...utf16(text)]],
    ['UTF-16BE with a mark', [0xfe, 0xff, ...utf16(text, true)]],
    ['UTF-16LE', utf16(text)],
    ['UTF-16BE', utf16(text, true)],
    ['Windows-1252', ascii(text)],
  ])('of %s is decoded', (_, values) => {
    expect(decodeText(bytes(...values))).toBe(text);
    expect(mayBeText(bytes(...values))).toBe(true);
  });

  test('of a Western console, code page 850, is decoded', () => {
    const values = [...ascii('Gr'), 0x94, 0xe1, ...ascii('e und '), 0x9a, ...ascii('bergang')];
    expect(decodeText(bytes(...values))).toBe('Größe und Übergang');
  });

  test('of Russian Windows and its console is decoded', () => {
    const windows = [0xc8, 0xec, 0xff, 0x20, 0xf1, 0xe5, 0xe0, 0xed, 0xf1, 0xe0];
    const console = [0x88, 0xac, 0xef, 0x20, 0xe1, 0xa5, 0xa0, 0xad, 0xe1, 0xa0];
    expect(decodeText(bytes(...windows))).toBe('Имя сеанса');
    expect(decodeText(bytes(...console))).toBe('Имя сеанса');
  });

  test('whose last character is cut remains UTF-8', () => {
    const values = [...new TextEncoder().encode('Übergang ü')].slice(0, -1);
    expect(decodeText(bytes(...values))).toBe('Übergang ');
  });

  test.each([
    ['UTF-8', [0xef, 0xbb, 0xbf, ...ascii('a'), 0xff, ...new TextEncoder().encode('ü')]],
    ['UTF-16', [0xff, 0xfe, ...utf16('a\ud800ü')]],
  ])('with the mark of %s remains in it where it is damaged', (_, values) => {
    expect(decodeText(bytes(...values))).toBe('a\ufffdü');
  });

  test('is not what holds control characters', () => {
    expect(mayBeText(bytes(...ascii('MZ'), 0x90, 0, 3, 0, 0, 0, 4, 0, 1, 2))).toBe(false);
  });
});
