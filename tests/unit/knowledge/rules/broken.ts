import { formatProblems, type Problem } from '../../../../src/lib/knowledge/problem.ts';
import type { Knowledge, RawContent } from '../../../../src/lib/model/knowledge.ts';
import type { VolatileData } from '../../../../src/lib/schema/volatile.ts';
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

/** Make a claim that time can make false, with what a test needs otherwise. */
export const soldClaim = (change: Partial<VolatileData> = {}): VolatileData => ({
  id: 'sold',
  claim: 'The fuse is sold in every shop.',
  checked: '2026-01-31',
  expires: '2026-07-31',
  lookUp: 'Ask in a shop.',
  sources: [],
  files: [],
  ...change,
});
