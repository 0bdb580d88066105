import { isEmpty } from '../../lib/domain/case.ts';
import type { KnownIds } from '../../lib/case/case-url.ts';
import { readCase, savedQuery, TELL_KEY } from '../../lib/case/case-url.ts';
import { saveCase } from '../../lib/case/storage.ts';
import type { Snapshot } from '../../lib/case/transition.ts';
import { stepAddress } from './case-address.ts';

/** Return whether facts are told at an address. */
const isTelling = (query: string): boolean => new URLSearchParams(query).get('change') === TELL_KEY;

/** Record of the cases of a tab, in the history and on this device. */
export type CaseRecord = ReturnType<typeof createRecord>;

/**
 * Create what saves the case of each step and adds it to the history. A case that is started again is another one, and both
 * are in the history of one tab: each entry holds the beginning of its case, so that saving a case replaces no other.
 * What the address held of a newer version stays in both.
 *
 * @param queryHere Returns the query under which the case of the address would be saved.
 */
export function createRecord(getKnown: () => KnownIds, queryHere: () => string) {
  let beginning: unknown = history.state;
  /** Query under which the case of each beginning is saved. */
  const queries = new Map([[beginning, queryHere()]]);
  const queryBefore = (): string => queries.get(beginning) ?? queryHere();
  return {
    /** Save the case of a step and add it to the history. */
    add: ([next, view]: Snapshot): void => {
      const foreign = isEmpty(next) ? [] : readCase(location.search, getKnown()).foreign;
      // An empty case is a fresh start: the saved case is kept until there is something new to save.
      if (!isEmpty(next)) {
        const query = savedQuery(next, view, foreign);
        saveCase(query, queryBefore());
        queries.set(beginning, query);
      }
      const address = stepAddress([next, view], foreign);
      // A step that is taken twice is one entry, so that one Back undoes it.
      if (address === location.pathname + location.search) return;
      // Facts that are told at one time are one step as well.
      if (view.editing === TELL_KEY && isTelling(location.search))
        history.replaceState(beginning, '', address);
      else history.pushState(beginning, '', address);
    },
    /** Follow the history to another entry. */
    follow: (): void => {
      beginning = history.state;
    },
    /** Give the case up and begin another one. */
    startAgain: (): void => {
      saveCase('', queryBefore());
      beginning = Math.random();
      queries.set(beginning, '');
    },
  };
}
