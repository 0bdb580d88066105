import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeFarRepeats } from '../../../src/build/single/take-far-repeats.ts';
import { putFarRepeats } from '../../../src/runtime/single/far-repeats.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const back = (packed: Uint8Array): string => new TextDecoder().decode(putFarRepeats(packed));
/** Text without repeats, longer than gzip looks back. */
const filling = (seed: number): string =>
  Array.from({ length: 6000 }, (_, at) => ((at + 7) * seed * 2654435761).toString(36)).join('');

describe('repeats that are far apart', () => {
  it('are taken out and put back', () => {
    const page =
      'Open the log of the host and look for the first error of the day, then come back. ';
    const text = `${page}${filling(3)}${page}é ${filling(5)}${page}`;
    const packed = takeFarRepeats(bytes(text));
    expect(packed.length).toBeLessThan(bytes(text).length - 100);
    expect(back(packed)).toBe(text);
  });

  it('are left to gzip where they are near', () => {
    const text = 'The same again, as near as can be. '.repeat(20);
    const packed = takeFarRepeats(bytes(text));
    expect(packed.length).toBeGreaterThan(bytes(text).length);
    expect(back(packed)).toBe(text);
  });

  it('of any text come back', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 30 }), fc.nat(20), (parts, seed) => {
        const text = JSON.stringify([...parts, filling(seed + 1), ...parts, ...parts]);
        expect(back(takeFarRepeats(bytes(text)))).toBe(text);
      }),
      { seed: 15, numRuns: 40 },
    );
  });

  it('of nothing are nothing', () => {
    expect(back(takeFarRepeats(bytes('')))).toBe('');
  });
});
