import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badPlace, placeName } from '../../../src/lib/findings/bad-place.ts';

describe('badPlace', () => {
  it('finds none in JSON, whatever it holds and however it is written', () => {
    fc.assert(
      fc.property(fc.object(), fc.constantFrom(0, 2), (value, indent) => {
        expect(badPlace(JSON.stringify(value, null, indent))).toBeNull();
      }),
    );
  });

  it.each([
    ['{"a": 1 "b": 2}', 8],
    ['{"a": [1,, 2]}', 9],
    ['{"a" 1}', 5],
    ['{"a": 01}', 7],
    ['{"a": [1}', 8],
    ['{a: 1}', 1],
    ['{"a": tru}', 6],
    ['{"a": 1,}', 8],
  ])('finds it in %s', (json, place) => {
    expect(badPlace(json)).toBe(place);
    expect(() => JSON.parse(json) as unknown).toThrow();
  });

  it('names no place inside a string, which a console may have wrapped', () => {
    expect(badPlace('{"a": "one\ntwo"}')).toBeNull();
  });
});

describe('placeName', () => {
  it('counts lines and characters from one', () => {
    expect(placeName('{\n  "a"', 0)).toBe('line 1, character 1');
    expect(placeName('{\n  "a"', 4)).toBe('line 2, character 3');
  });
});
