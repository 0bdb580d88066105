import { describe, expect, it } from 'vitest';
import { fixTime } from '../../../src/lib/labels/fix-time.ts';

describe('fixTime', () => {
  it.each([
    [{ minutes: 5, waiting: 0 }, '5 minutes'],
    [{ minutes: 1, waiting: 0 }, '1 minute'],
    [{ minutes: 5, waiting: 10 }, '5 minutes of work, 10 of waiting'],
    [{ minutes: 1, waiting: 1 }, '1 minute of work, 1 of waiting'],
  ])('tells %o as “%s”', (fix, text) => expect(fixTime(fix)).toBe(text));
});
