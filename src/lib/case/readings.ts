import { clean } from '../findings/clean.ts';
import type { AnswerId, Answers, CheckId } from '../domain/tree.ts';

/** An answer that came from findings, with what it was taken from. */
export interface Mark {
  answer: AnswerId;
  /** On which machine, in words. */
  on: string;
  reading: string;
  /** Whether the person had answered the same before. */
  agreed: boolean;
}

/** What a tab remembers of the findings that were used in it. The answers themselves are in the address. */
export type Marks = ReadonlyMap<CheckId, Mark>;

const MOST = { marks: 200, text: 600 };

export const writeMarks = (marks: Marks): string =>
  JSON.stringify([...marks].map(([check, mark]) => ({ check, ...mark })));

const words = (value: unknown): string =>
  typeof value === 'string' ? clean(value, MOST.text) : '';

function readMark(value: unknown): [CheckId, Mark][] {
  if (typeof value !== 'object' || value === null) return [];
  const { check, answer, on, reading, agreed } = value as Record<string, unknown>;
  if (typeof check !== 'string' || typeof answer !== 'string') return [];
  return [[check, { answer, on: words(on), reading: words(reading), agreed: agreed === true }]];
}

/** Reads what `writeMarks` wrote; of whatever else it is given it reads what makes sense. Never throws. */
export function readMarks(text: string | null): Marks {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return new Map(Array.isArray(value) ? value.slice(0, MOST.marks).flatMap(readMark) : []);
  } catch {
    return new Map();
  }
}

/** The mark of an answer: none when it is another than the findings gave. */
export function markOf(marks: Marks, check: CheckId, answer: AnswerId | undefined): Mark | null {
  const mark = marks.get(check);
  return mark && mark.answer === answer ? mark : null;
}

/** Whether a case is the one that the marks were made in: at least half of those answers are still in it. */
export function belongTo(marks: Marks, answers: Answers): boolean {
  const kept = [...marks].filter(([check, { answer }]) => answers[check] === answer);
  return kept.length * 2 >= marks.size;
}
