import type { ReadResult } from './reader.ts';

/** Merge what several readers found in one text: one result for each kind, in the order in which they came. */
export function mergeResults(results: readonly ReadResult[]): ReadResult[] {
  const byKind = new Map<string, ReadResult>();
  for (const result of results) {
    const before = byKind.get(result.kind);
    byKind.set(
      result.kind,
      before === undefined
        ? result
        : {
            kind: result.kind,
            records: before.records + result.records,
            unreadable: before.unreadable + result.unreadable,
            facts: [...before.facts, ...result.facts],
            spans: [...before.spans, ...result.spans],
            notes: [...new Set([...before.notes, ...result.notes])],
          },
    );
  }
  return [...byKind.values()];
}
