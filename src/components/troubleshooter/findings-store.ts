import type { Marks } from '../../lib/case/readings.ts';
import { readMarks, writeMarks } from '../../lib/case/readings.ts';
import { saveAnswerSources, savedAnswerSources } from '../../lib/case/storage.ts';

/** The marks, read once for each page: where storage is switched off, they last as long as the page is open. */
let current: Marks | null = null;
const listeners = new Set<() => void>();

/** Return the marks of this tab. */
export const marks = (): Marks => (current ??= readMarks(savedAnswerSources()));

function setMarks(next: Marks): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Add marks and save them in this tab. */
export function addMarks(more: Marks): void {
  setMarks(new Map([...marks(), ...more]));
  saveAnswerSources(writeMarks(marks()));
}

/** Ignore the marks of another case while this page is open. */
export const ignoreMarks = (): void => setMarks(new Map());

/** Call a listener whenever the marks change. Return a function that stops it. */
export function onMarks(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
