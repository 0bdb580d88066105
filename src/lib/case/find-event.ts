import type { CheckEvents, EventAnswer } from './details.ts';
import type { AnswerId } from '../domain/tree.ts';

/** Result of looking for events in a text. */
export type FoundEvent =
  | { kind: 'answer'; answer: AnswerId; event: string }
  /** Events that no answer names, with the pages of those that are documented. */
  | { kind: 'other'; events: { id: number; url?: string | undefined }[] }
  | { kind: 'none' };

/** Numbers that are not events: parts of dates, times, addresses and versions, also of `2026-11-29T10:50:56.1Z`. */
const NO_EVENTS =
  /\b\d{1,4}[-/]\d{1,2}[-/]\d{1,4}(?!\d)|(\b|t)\d{1,2}:\d{2}(:\d{2})?(\.\d+)?(?!\d)|\d+(\.\d+)+|0x[0-9a-f]+/gi;

/** The most characters to read: more than an event viewer copies at once. */
const MAX_TEXT = 20_000;

const named = ({ id, source }: EventAnswer): string =>
  source === undefined ? String(id) : `${source} ${id}`;

const hasWord = (text: string, word: string): boolean =>
  new RegExp(`\\b${word.replace(/[^\w\s-]/g, '.')}\\b`, 'i').test(text);

/**
 * Find the answer that a log supports: the first one, in the order in which they are offered, with an event in the text. A
 * number alone is enough; in a longer text the source of the event must be there as well.
 */
export function findEvent({ answers, codes }: CheckEvents, text: string): FoundEvent {
  const read = text.slice(0, MAX_TEXT).replace(NO_EVENTS, '');
  const numbers = new Set((read.match(/\b\d{2,5}\b/g) ?? []).map(Number));
  const bare = /^[\s\d,;]*$/.test(read);
  const has = ({ id, source }: EventAnswer): boolean =>
    numbers.has(id) && (bare || source === undefined || hasWord(read, source));
  for (const [answer, events] of Object.entries(answers)) {
    const event = events.find(has);
    if (event) return { kind: 'answer', answer, event: named(event) };
  }
  const known = [...numbers].filter((id) => bare || Object.hasOwn(codes, id));
  return known.length === 0
    ? { kind: 'none' }
    : { kind: 'other', events: known.map((id) => ({ id, url: codes[id] })) };
}
