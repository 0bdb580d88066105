import { describe, expect, test } from 'vitest';
import { findBreaches } from '../../../scripts/house/english.ts';
import { readTexts, type HouseText } from '../../../scripts/house/read-texts.ts';
import { ROOT } from '../../../scripts/machine/project.mjs';

// The samples of this file break the rules on purpose.
const texts = readTexts(ROOT).filter(({ file }) => !file.endsWith('house/english.test.ts'));

describe('the English of the code', () => {
  test('keeps to the rules of CONTRIBUTING.md: plain words, comments that begin with a verb or a noun', () => {
    expect(findBreaches(texts)).toEqual([]);
  });

  test('is read from comments, names and texts of every kind of file', () => {
    const count = (kind: HouseText['kind'], ending: string): number =>
      texts.filter((one) => one.kind === kind && one.file.endsWith(ending)).length;
    expect(count('comment', '.ts')).toBeGreaterThan(1000);
    expect(count('comment', '.astro')).toBeGreaterThan(50);
    expect(count('comment', '.css')).toBeGreaterThan(20);
    expect(count('name', '.tsx')).toBeGreaterThan(100);
    expect(count('copy', '.astro')).toBeGreaterThan(100);
  });
});

describe('a breach', () => {
  const breach = (kind: HouseText['kind'], text: string): string[] =>
    findBreaches([{ kind, file: 'src/a.ts', line: 3, text }]);

  test('is named with its place and what to write instead', () => {
    expect(breach('comment', 'What a fix takes.')).toEqual([
      'src/a.ts:3: “What”: begin with a verb (a function) or a noun (a type or a value), such as “Return …” or “Limit of …”.',
    ]);
    expect(breach('copy', 'The computer that stands in between')).toEqual([
      'src/a.ts:3: “stands”: write “is”, “remains” or “represents”.',
    ]);
    expect(breach('name', 'fitted')).toHaveLength(1);
  });

  test.each(['There is no network.', 'It is no longer needed.', 'An understanding of standards.'])(
    'is not %s',
    (text) => expect(breach('copy', text)).toEqual([]),
  );
});
