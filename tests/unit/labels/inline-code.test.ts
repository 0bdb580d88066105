import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineCode } from '../../../src/lib/labels/inline-code.ts';

describe('inlineCode', () => {
  it('tells code from prose', () => {
    expect(inlineCode('Run `qwinsta` now')).toEqual([
      { text: 'Run ', code: false },
      { text: 'qwinsta', code: true },
      { text: ' now', code: false },
    ]);
  });

  it('takes an unpaired backtick as prose', () => {
    expect(inlineCode('a ` b')).toEqual([{ text: 'a ` b', code: false }]);
  });

  it('loses nothing but the backticks of code', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const back = inlineCode(text).map((piece) =>
          piece.code ? `\`${piece.text}\`` : piece.text,
        );
        expect(back.join('')).toBe(text);
      }),
    );
  });
});
