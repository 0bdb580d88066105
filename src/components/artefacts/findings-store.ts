import type { AnswerSources } from '../../lib/case/answer-sources.ts';
import { parseSources, serializeSources } from '../../lib/case/answer-sources.ts';
import { saveAnswerSources, savedAnswerSources } from '../../lib/case/storage.ts';

/** The sources of this tab, read once per page. Where storage is switched off, they last as long as the page is open. */
let current: AnswerSources | null = null;
const listeners = new Set<() => void>();

/** Return the sources of this tab. */
export const getSources = (): AnswerSources => (current ??= parseSources(savedAnswerSources()));

function setSources(next: AnswerSources): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Add sources and save them. */
export function addSources(more: AnswerSources): void {
  setSources(new Map([...getSources(), ...more]));
  saveAnswerSources(serializeSources(getSources()));
}

/** Ignore the sources of another case for as long as this page is open. */
export const ignoreSources = (): void => setSources(new Map());

/** Listen to changes. Returns a function that stops listening. */
export function listenToSources(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
