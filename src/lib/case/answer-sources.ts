import { clean } from '../findings/clean.ts';
import type { AnswerId, Answers, CheckId } from '../domain/tree.ts';

/** Provenance of an answer that came from findings. */
export interface AnswerSource {
  answer: AnswerId;
  /** The machine, in words: `host PC-1`. */
  on: string;
  /** The text from which the answer was read. */
  reading: string;
  /** True where the person had answered the same before. */
  agreed: boolean;
}

/** The sources that a tab remembers of the findings used in it. The answers themselves are in the address. */
export type AnswerSources = ReadonlyMap<CheckId, AnswerSource>;

const LIMITS = { sources: 200, text: 600 };

/** Write sources as text: `[{"check":"services","answer":"stopped","on":"host PC-1","reading":"…","agreed":false}]`. */
export const serializeSources = (sources: AnswerSources): string =>
  JSON.stringify([...sources].map(([check, source]) => ({ check, ...source })));

const words = (value: unknown): string =>
  typeof value === 'string' ? clean(value, LIMITS.text) : '';

function parseSource(value: unknown): [CheckId, AnswerSource][] {
  const { check, answer, on, reading, agreed } = (value ?? {}) as Record<string, unknown>;
  if (typeof check !== 'string' || typeof answer !== 'string') return [];
  return [[check, { answer, on: words(on), reading: words(reading), agreed: agreed === true }]];
}

/** Read the text of `serializeSources`. Never throws: anything else in it is ignored. */
export function parseSources(text: string | null): AnswerSources {
  try {
    const list = JSON.parse(text ?? '[]') as unknown[];
    return new Map(list.slice(0, LIMITS.sources).flatMap(parseSource));
  } catch {
    // Not JSON, or no list.
    return new Map();
  }
}

/** Return the source of an answer; null when the findings gave another one. */
export function sourceOf(
  sources: AnswerSources,
  check: CheckId,
  answer: AnswerId | undefined,
): AnswerSource | null {
  const source = sources.get(check);
  return source && source.answer === answer ? source : null;
}

/** Return whether the sources belong to a case: at least half of their answers are still in it. */
export function belongToCase(sources: AnswerSources, answers: Answers): boolean {
  const same = [...sources].filter(([check, { answer }]) => answers[check] === answer);
  return same.length * 2 >= sources.size;
}
