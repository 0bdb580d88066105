import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { EMPTY_CASE } from '../../lib/domain/case.ts';
import type { NodeId, Tree } from '../../lib/domain/tree.ts';
import type { KnownIds, ReadCase, View } from '../../lib/case/case-url.ts';
import { PLAIN_VIEW, savedQuery } from '../../lib/case/case-url.ts';
import type { Snapshot } from '../../lib/case/transition.ts';
import { caseAt, caseOfAddress, plainCase } from './case-address.ts';
import type { CaseRecord } from './case-record.ts';
import { createRecord } from './case-record.ts';
import { createPendingStep } from './pending-step.ts';
import type { SavedCase } from './saved-cases.ts';
import { readSaved } from './saved-cases.ts';

/** Events before which a pending step is recorded: leaving the page, and the next press, which may build on it. */
const FINISHING_EVENTS = ['visibilitychange', 'pointerdown', 'keydown'] as const;

/**
 * Keep the case of the page in its address. The first render is the case that leads to the page’s question, as the server
 * rendered it; the address is read after mounting, and until then nothing is `ready`. Every step is an entry of the
 * history, so the browser’s Back undoes it.
 *
 * Reading saves nothing: opening a link that somebody sent does not replace the case that is saved on this device.
 *
 * @param getKnown Returns the ids that a case may use: more of them once the whole model is there. The same function at
 *   every render.
 * @param whenFree Runs what could move something under a finger, once nothing is pressed. The same function at every render.
 * @returns `moves` counts the changes of step; `saved` are the cases saved on this device; `go` takes a step,
 *   which `isShown` says is on the screen already (`showPrerendered`).
 */
export function useCase(
  tree: Tree,
  getKnown: () => KnownIds,
  node: NodeId,
  whenFree: (run: () => void) => void,
) {
  const [read, setRead] = useState<ReadCase>(() => plainCase(caseAt(tree, node)));
  const [ready, setReady] = useState(false);
  const [saved, setSaved] = useState<readonly SavedCase[]>([]);
  const [moves, setMoves] = useState(0);
  const recordRef = useRef<CaseRecord | null>(null);
  const [pending] = useState(() =>
    createPendingStep({
      render: ([next, view]) => {
        setRead({ case: next, ...view, dropped: [], foreign: [] });
        setSaved([]);
        setMoves((count) => count + 1);
      },
      record: (step) => recordRef.current?.add(step),
    }),
  );

  useEffect(() => {
    recordRef.current = createRecord(getKnown, () => {
      const here = caseOfAddress(location, tree, getKnown());
      return savedQuery(here.case, here, here.foreign);
    });
    // The case may add lines above the question, which move it.
    whenFree(() => {
      setRead(caseOfAddress(location, tree, getKnown()));
      setSaved(readSaved(getKnown()));
      setReady(true);
    });
    // Another tab has gone on, or did so while this page was kept for the browser’s Back.
    const refresh = (): void =>
      setSaved((shown) => (shown.length > 0 ? readSaved(getKnown()) : shown));
    const followHistory = (): void => {
      // Back before the pending step is in the history cancels that step, and not the one before it as well.
      if (pending.cancel()) history.forward();
      recordRef.current?.follow();
      setRead(caseOfAddress(location, tree, getKnown()));
      setMoves((count) => count + 1);
    };
    addEventListener('popstate', followHistory);
    addEventListener('storage', refresh);
    addEventListener('pageshow', refresh);
    for (const event of FINISHING_EVENTS) document.addEventListener(event, pending.finish, true);
    return () => {
      removeEventListener('popstate', followHistory);
      removeEventListener('storage', refresh);
      removeEventListener('pageshow', refresh);
      for (const event of FINISHING_EVENTS)
        document.removeEventListener(event, pending.finish, true);
    };
  }, [tree, getKnown, pending, whenFree]);

  const go = useCallback(
    (step: Snapshot, isShown = false): void => pending.take(step, isShown),
    [pending],
  );
  const startAgain = useCallback((): void => {
    pending.finish();
    recordRef.current?.startAgain();
    go([EMPTY_CASE, PLAIN_VIEW]);
  }, [go, pending]);

  const { case: current, dropped, foreign, editing, recheck, selectedFix, fixesNow } = read;
  const view = useMemo<View>(
    () => ({ editing, recheck, selectedFix, fixesNow }),
    [editing, recheck, selectedFix, fixesNow],
  );
  return { current, view, dropped, foreign, ready, saved, moves, go, startAgain };
}
