import fc from 'fast-check';
import { expect, it } from 'vitest';
import { swapQuotes } from '../../../src/lib/case/swap-quotes.ts';

it('gives any text back when it is done twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(swapQuotes(swapQuotes(text))).toBe(text);
    }),
  );
  expect(swapQuotes('{"a":"~"}')).toBe('{~a~:~"~}');
});
