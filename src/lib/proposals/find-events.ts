import { findEvent } from '../case/find-event.ts';
import type { CodeHit } from './find-codes.ts';
import type { PhraseTable } from './phrase-table.ts';

/** Finds events in a piece of a log. */
export type EventFinder = (piece: string) => Omit<CodeHit, 'weak'>[];

/** A number that is called an event needs no source beside it. */
const CALLED_EVENT = /\bevents?(?:\s*ids?)?\W{0,3}(\d{3,5})\b/i;
const NUMBER = /\b\d{2,5}\b/g;

/** Make the events of a table ready to be found. */
export function createEventFinder({ events }: Pick<PhraseTable, 'events'>): EventFinder {
  const checks = Object.entries(events).map(([check, answers]) => ({
    check,
    answers,
    numbers: new Set(Object.values(answers).flatMap((list) => list.map(({ id }) => String(id)))),
  }));
  return (piece) => {
    const written = piece.match(NUMBER) ?? [];
    const [called = '', number = ''] = CALLED_EVENT.exec(piece) ?? [];
    return checks.flatMap(({ check, answers, numbers }) => {
      if (!written.some((one) => numbers.has(one))) return [];
      for (const read of [piece, number]) {
        const event = findEvent({ answers, codes: {} }, read);
        if (event.kind !== 'answer') continue;
        const shown = read === piece ? (event.event.split(' ').at(-1) ?? '') : called;
        const from = Math.max(0, piece.indexOf(shown));
        return [{ says: { [check]: event.answer }, from, to: from + shown.length }];
      }
      return [];
    });
  };
}
