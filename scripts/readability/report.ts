import type { Grade } from './grade.ts';
import { FEWEST_WORDS, gradeOf } from './grade.ts';
import type { TextKind, VisibleText } from './read-visible-texts.ts';
import { TEXT_KINDS } from './read-visible-texts.ts';

/** The highest school year that a text should ask for. */
export const HIGHEST_GRADE = 8;

export type GradedText = VisibleText & Grade;

/** Counts of one kind of text. */
export interface KindTotal {
  kind: TextKind;
  graded: number;
  /** Graded above `HIGHEST_GRADE` once names count as short words. */
  above: number;
  /** Above it with every syllable of the names. */
  aboveRaw: number;
  /** Too short for the formula. */
  short: number;
}

export interface Readability {
  totals: KindTotal[];
  /** Above `HIGHEST_GRADE`, worst first. */
  hard: GradedText[];
}

/** Measure the texts: totals of each kind, and those above the highest grade. */
export function measureReadability(
  texts: readonly VisibleText[],
  terms: readonly string[],
): Readability {
  const graded = texts.map((text) => ({ text, grade: gradeOf(text.text, terms) }));
  const totals = TEXT_KINDS.map((kind): KindTotal => {
    const own = graded.filter(({ text }) => text.kind === kind);
    const grades = own.flatMap(({ grade }) => grade ?? []);
    return {
      kind,
      graded: grades.length,
      above: grades.filter(({ plain }) => plain > HIGHEST_GRADE).length,
      aboveRaw: grades.filter(({ raw }) => raw > HIGHEST_GRADE).length,
      short: own.length - grades.length,
    };
  }).filter(({ graded: count, short }) => count + short > 0);
  const hard = graded
    .flatMap(({ text, grade }) =>
      grade && grade.plain > HIGHEST_GRADE ? [{ ...text, ...grade }] : [],
    )
    .sort((a, b) => b.plain - a.plain || b.raw - a.raw);
  return { totals, hard };
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`;

/** Format the measured texts for the terminal, hard ones last in a list to work through. */
export function formatReadability({ totals, hard }: Readability): string {
  const rows = totals.map(
    ({ kind, graded, above, aboveRaw, short }) =>
      `${kind.padEnd(16)}${String(graded).padStart(6)}${String(above).padStart(8)}${share(above, graded).padStart(7)}${String(aboveRaw).padStart(12)}${String(short).padStart(8)}`,
  );
  return [
    [
      `Reading level by Flesch and Kincaid; above grade ${HIGHEST_GRADE} is listed. It informs and fails nothing.`,
      'A name counts as one word of one syllable: code, quoted texts of the screen, numbers and abbreviations, words with a',
      'capital inside a sentence, and the terms of scripts/readability/terms.ts. The reader has to find exactly that word,',
      'so no easier one can take its place, and it would hide what can be put more plainly. "With names" counts them in full.',
      `Texts of fewer than ${FEWEST_WORDS} words are too short for the formula.`,
    ].join('\n'),
    [
      `${'kind'.padEnd(16)}${'graded'.padStart(6)}${'above'.padStart(8)}${''.padStart(7)}${'with names'.padStart(12)}${'short'.padStart(8)}`,
      ...rows,
    ].join('\n'),
    ...hard.map(
      ({ plain, raw, kind, file, text }) =>
        `${plain.toFixed(1)} (with names ${raw.toFixed(1)})  ${kind}  ${file}\n    ${text}`,
    ),
  ].join('\n\n');
}
