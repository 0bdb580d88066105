import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES, TOO_LARGE, decodeFindings } from '../../../src/lib/findings/decode.ts';

const utf16 = (text: string, big = false): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !big);
  return bytes;
};
const WRITTEN: Record<string, (text: string) => Uint8Array> = {
  'UTF-8': (text) => new TextEncoder().encode(text),
  'UTF-8 with a byte-order mark': (text) => new TextEncoder().encode(`\ufeff${text}`),
  'UTF-16 with a byte-order mark, as Windows PowerShell writes': (text) => utf16(`\ufeff${text}`),
  'UTF-16, big end first, with a byte-order mark': (text) => utf16(`\ufeff${text}`, true),
  'UTF-16 without a byte-order mark': (text) => utf16(text),
  'UTF-16, big end first, without a byte-order mark': (text) => utf16(text, true),
};

describe('decodeFindings', () => {
  for (const [name, write] of Object.entries(WRITTEN))
    it(`reads ${name}`, () => {
      const text = '{\r\n  "computer": "PC-1",\r\n  "reading": "läuft – 走る"\r\n}\r\n';
      expect(decodeFindings(write(text))).toEqual({ ok: true, text });
    });

  it('says plainly when there is too much', () => {
    expect(decodeFindings(new Uint8Array(MAX_BYTES + 1))).toEqual({
      ok: false,
      sentence: TOO_LARGE,
    });
    expect(TOO_LARGE).toContain('256 KB');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        expect(decodeFindings(bytes).ok).toBe(true);
      }),
    );
  });
});
