import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { EMPTY_CASE, isEmpty } from '../../lib/domain/case.ts';
import type { NodeId, Tree } from '../../lib/domain/tree.ts';
import type { KnownIds, ReadCase, View } from '../../lib/case/case-url.ts';
import { PLAIN_VIEW, readCase, savedQuery, TELL_KEY } from '../../lib/case/case-url.ts';
import type { Snapshot } from '../../lib/case/transition.ts';
import { saveCase, savedCase } from '../../lib/case/storage.ts';
import { caseAt, caseOfAddress, plainCase, stepAddress } from './case-address.ts';
import { createPendingStep } from './pending-step.ts';

/** Events before which a pending step is recorded: leaving the page, and the next press, which may build on it. */
const FINISHING_EVENTS = ['visibilitychange', 'pointerdown', 'keydown'] as const;

/** Return whether facts are told at an address. */
const isTelling = (query: string): boolean => new URLSearchParams(query).get('change') === TELL_KEY;

/** Save the case of a step and add it to the history. What the address held of a newer version stays in both. */
function record([next, view]: Snapshot, known: KnownIds): void {
  const foreign = isEmpty(next) ? [] : readCase(location.search, known).foreign;
  // An empty case is a fresh start: the saved case is kept until there is something new to save.
  if (!isEmpty(next)) saveCase(savedQuery(next, view, foreign));
  const address = stepAddress([next, view], foreign);
  // A step that is taken twice is one entry, so that one Back undoes it.
  if (address === location.pathname + location.search) return;
  // Facts that are told at one time are one step as well.
  if (view.editing === TELL_KEY && isTelling(location.search))
    history.replaceState(null, '', address);
  else history.pushState(null, '', address);
}

/**
 * Keep the case of the page in its address. The first render is the case that leads to the page’s question, as the server
 * rendered it; the address is read after mounting, and until then nothing is `ready`. Every step is an entry of the
 * history, so the browser’s Back undoes it.
 *
 * Reading saves nothing: opening a link that somebody sent does not replace the case that is saved on this device.
 *
 * @param getKnown Returns the ids that a case may use: more of them once the whole model is there. The same function at
 *   every render.
 * @returns `moves` counts the changes of step; `saved` is the query of the case saved on this device; `go` takes a step,
 *   which `isShown` says is on the screen already (`showPrerendered`).
 */
export function useCase(tree: Tree, getKnown: () => KnownIds, node: NodeId) {
  const [read, setRead] = useState<ReadCase>(() => plainCase(caseAt(tree, node)));
  const [ready, setReady] = useState(false);
  const [saved, setSaved] = useState('');
  const [moves, setMoves] = useState(0);
  const [pending] = useState(() =>
    createPendingStep({
      render: ([next, view]) => {
        setRead({ case: next, ...view, dropped: [], foreign: [] });
        setSaved('');
        setMoves((count) => count + 1);
      },
      record: (step) => record(step, getKnown()),
    }),
  );

  useEffect(() => {
    setRead(caseOfAddress(location, tree, getKnown()));
    const lastCase = readCase(savedCase(), getKnown());
    if (!isEmpty(lastCase.case)) setSaved(savedQuery(lastCase.case, lastCase, lastCase.foreign));
    setReady(true);
    const followHistory = (): void => {
      // Back before the pending step is in the history cancels that step, and not the one before it as well.
      if (pending.cancel()) history.forward();
      setRead(caseOfAddress(location, tree, getKnown()));
      setMoves((count) => count + 1);
    };
    addEventListener('popstate', followHistory);
    for (const event of FINISHING_EVENTS) document.addEventListener(event, pending.finish, true);
    return () => {
      removeEventListener('popstate', followHistory);
      for (const event of FINISHING_EVENTS)
        document.removeEventListener(event, pending.finish, true);
    };
  }, [tree, getKnown, pending]);

  const go = useCallback(
    (step: Snapshot, isShown = false): void => pending.take(step, isShown),
    [pending],
  );
  const startAgain = useCallback((): void => {
    pending.finish();
    saveCase('');
    go([EMPTY_CASE, PLAIN_VIEW]);
  }, [go, pending]);

  const { case: current, dropped, foreign, editing, recheck, selectedFix, fixesNow } = read;
  const view = useMemo<View>(
    () => ({ editing, recheck, selectedFix, fixesNow }),
    [editing, recheck, selectedFix, fixesNow],
  );
  return { current, view, dropped, foreign, ready, saved, moves, go, startAgain };
}
