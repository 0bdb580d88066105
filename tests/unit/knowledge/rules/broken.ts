import { formatProblems, type Problem } from '../../../../src/lib/knowledge/problem.ts';
import type { Knowledge, RawContent } from '../../../../src/lib/model/knowledge.ts';
import { sample } from '../sample.ts';

/** Return the text that an author reads about a broken sample: file, field, value, message and what to do. */
export const messagesOf = (
  rule: (knowledge: Knowledge) => Problem[],
  breakIt: (raw: RawContent) => void,
): string => formatProblems(rule(sample(breakIt)));

/** Return an item of the sample, which must be there. */
export function nth<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error('The sample is shorter than that.');
  return item;
}
