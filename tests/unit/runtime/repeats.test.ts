import fc from 'fast-check';
import { expect, test } from 'vitest';
import { putRepeats, takeRepeats } from '../../../src/runtime/single/repeats.ts';

const SOURCE = `<li><a href="https://learn.example/a-long-address">A source that many pages cite</a></li>`;

test('an item that pages repeat is kept once', () => {
  const { texts, repeats } = takeRepeats([`<ul>${SOURCE}</ul>`, `<ol>${SOURCE}<li>x</li></ol>`]);
  expect(repeats).toEqual([SOURCE]);
  expect(texts.join('')).not.toContain('many pages');
});

test('an item that holds a list is left as it is, and its own items are not', () => {
  const { repeats } = takeRepeats(
    [0, 1].map((page) => `<ul><li>${page}<ul>${SOURCE}</ul></li></ul>`),
  );
  expect(repeats).toEqual([SOURCE]);
});

test('putting back what was taken gives the same texts', () => {
  const piece = fc.constantFrom(SOURCE, '<li>', '</li>', '<ul>', '</ul>', '$1', '$&', '0;', 'text');
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 12 }), { maxLength: 6 }), (pages) => {
      const given = pages.map((pieces) => pieces.join(''));
      const { texts, repeats } = takeRepeats(given);
      expect(texts.map((text) => putRepeats(text, repeats))).toEqual(given);
    }),
  );
});
