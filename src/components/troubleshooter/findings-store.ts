import type { Marks } from '../../lib/case/readings.ts';
import { readMarks, writeMarks } from '../../lib/case/readings.ts';
import { saveAnswerSources, savedAnswerSources } from '../../lib/case/storage.ts';

/** Read once for each page: where storage is switched off, they last as long as the page is open. */
let kept: Marks | null = null;
const listeners = new Set<() => void>();

/** The marks of this tab. */
export const marks = (): Marks => (kept ??= readMarks(savedAnswerSources()));

function keep(next: Marks): void {
  kept = next;
  for (const listener of listeners) listener();
}

/** Remembers marks, beside those that are there. */
export function addMarks(more: Marks): void {
  keep(new Map([...marks(), ...more]));
  saveAnswerSources(writeMarks(marks()));
}

/** Leaves the marks of another case alone for as long as this page is open. */
export const ignoreMarks = (): void => keep(new Map());

/** @returns What ends it. */
export function onMarks(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
