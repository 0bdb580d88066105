import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The colours of the tokens: for a light and for a dark scheme. */
const TOKENS = new Map(
  [
    ...readFileSync('src/components/shell/tokens.css', 'utf8').matchAll(
      /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);
const SCHEMES = ['light', 'dark'] as const;

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(text: string, ground: string, scheme: (typeof SCHEMES)[number]): number {
  const [lower = 0, higher = 0] = [text, ground]
    .map((name) => luminance(TOKENS.get(name)?.[scheme] ?? ''))
    .sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

/** Pairs below a contrast, in words. */
const below = (least: number, texts: readonly string[], grounds: readonly string[]): string[] =>
  SCHEMES.flatMap((scheme) =>
    texts.flatMap((text) =>
      grounds
        .filter((ground) => !(contrast(text, ground, scheme) >= least))
        .map(
          (ground) =>
            `${text} on ${ground}, ${scheme}: ${contrast(text, ground, scheme).toFixed(2)}`,
        ),
    ),
  );

describe('the palette', () => {
  it('keeps text at AAA, 7 to 1, on every ground', () => {
    const grounds = ['paper', 'surface', 'sunken', 'accent-soft', 'dangerous-soft', 'caveats-soft'];
    expect(below(7, ['ink', 'ink-soft', 'accent'], grounds)).toEqual([]);
    expect(below(7, ['on-accent'], ['accent'])).toEqual([]);
  });

  it('keeps verdicts and the signal’s words at AAA on paper and what lies on it', () => {
    const words = [
      'confirmed',
      'caveats',
      'unsupported',
      'contradicted',
      'dangerous',
      'signal-text',
    ];
    expect(below(7, words, ['paper', 'surface'])).toEqual([]);
    expect(below(7, ['dangerous'], ['dangerous-soft'])).toEqual([]);
    expect(below(7, ['caveats'], ['caveats-soft'])).toEqual([]);
  });

  it('keeps borders of fields, the focus and the signal at 3 to 1', () => {
    expect(below(3, ['rule-strong', 'focus', 'signal'], ['paper', 'surface'])).toEqual([]);
  });

  it('would notice a pale colour', () => {
    expect(below(7, ['rule'], ['paper'])).toHaveLength(2);
  });
});
