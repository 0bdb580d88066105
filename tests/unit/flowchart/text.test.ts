import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDENT, label, LINE_HEIGHT, textWidth, wrap } from '../../../src/lib/drawing/text.ts';

const sentences = fc
  .array(fc.string({ minLength: 1, maxLength: 16, unit: 'grapheme-ascii' }))
  .map((words) => words.join(' '));

describe('wrap', () => {
  it('keeps every word, in order', () => {
    fc.assert(
      fc.property(
        sentences,
        fc.integer({ min: 1, max: 300 }),
        fc.boolean(),
        (sentence, room, strong) => {
          const words = wrap(sentence, room, strong).flatMap(({ text }) => text.split(' '));
          expect(words).toEqual(sentence.split(/\s+/).filter(Boolean));
        },
      ),
    );
  });

  it('exceeds the room only where a single word does', () => {
    fc.assert(
      fc.property(
        sentences,
        fc.integer({ min: 20, max: 300 }),
        fc.boolean(),
        (sentence, room, strong) => {
          for (const { text } of wrap(sentence, room, strong))
            expect(textWidth(text, strong) <= room || !text.includes(' ')).toBe(true);
        },
      ),
    );
  });

  it('evens lines out without adding one', () => {
    const texts = wrap('Two ends that do not agree on TLS or the security layer', 300).map(
      ({ text }) => text,
    );
    expect(texts).toEqual(['Two ends that do not agree', 'on TLS or the security layer']);
  });

  it('marks the lines that go on with a sentence', () => {
    expect(wrap('one two', 10).map(({ continues }) => continues)).toEqual([false, true]);
  });
});

describe('textWidth', () => {
  it('is larger for bold text and never counts an unknown character as narrow', () => {
    expect(textWidth('host', true)).toBeGreaterThan(textWidth('host'));
    expect(textWidth('長')).toBeGreaterThanOrEqual(13);
  });
});

describe('label', () => {
  it('has room for its widest line, its indent and the space around it', () => {
    const lines = wrap('iii mmmmmmmm', 20);
    expect(label(lines, { x: 5, y: 3 })).toEqual({
      lines,
      width: Math.ceil(textWidth('mmmmmmmm') + INDENT + 10),
      height: 2 * LINE_HEIGHT + 6,
    });
  });
});
