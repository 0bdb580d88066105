import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Case } from '../../lib/domain/case.ts';
import { EMPTY_CASE, isEmpty } from '../../lib/domain/case.ts';
import { saveCase, savedCase } from '../../lib/case/storage.ts';
import { BASE } from '../../lib/domain/base.ts';
import { answersOf, stepsTo } from '../../lib/tree/paths.ts';
import type { NodeId, Tree } from '../../lib/domain/tree.ts';
import type { KnownIds, ReadCase, View } from '../../lib/case/case-url.ts';
import { PLAIN_VIEW, caseQuery, readCase, savedQuery } from '../../lib/case/case-url.ts';
import { afterPaint } from './after-paint.ts';

/** The case that leads to a question; the empty one to the first question, and to what is none. */
export const caseAt = (tree: Tree, node: NodeId): Case => {
  const steps = Object.hasOwn(tree.nodes, node) ? stepsTo(tree, node) : null;
  return steps && steps.length > 0 ? { answers: answersOf(steps), tried: {} } : EMPTY_CASE;
};

const HOME = `${BASE}troubleshoot/`;
/** The question that a path is the page of. */
const nodeOf = (path: string): NodeId => path.slice(HOME.length).replace(/\/$/, '');

const plain = (of: Case): ReadCase => ({ case: of, ...PLAIN_VIEW, dropped: [] });

/** What has to find the last step done: leaving the page, and the next press, which may build on it. */
const FINISHING = ['visibilitychange', 'pointerdown', 'keydown'] as const;

/**
 * The case of the page. The first render is the case that leads to the page's question, as the server rendered it; the
 * address is read after mounting, and until then nothing is `ready`. Every change is a history entry, so the browser's Back undoes it.
 *
 * Reading saves nothing: a link that somebody sent does not replace the case of this device before the first step is
 * taken in it.
 *
 * @returns Among others `go`: takes the case on. With `seen` the page shows the step already (`showHeld`); drawing it
 *   anew can wait until that is painted.
 */
export function useCase(tree: Tree, known: KnownIds, node: NodeId) {
  const [read, setRead] = useState<ReadCase>(() => plain(caseAt(tree, node)));
  const [ready, setReady] = useState(false);
  const [saved, setSaved] = useState('');
  /** Counts changes of place, so that the focus follows them. */
  const [moved, setMoved] = useState(0);
  /** What is still to be done of the last step. */
  const rest = useRef<(() => void) | null>(null);
  const finish = useCallback((): void => {
    rest.current?.();
    rest.current = null;
  }, []);

  useEffect(() => {
    const fromAddress = (): ReadCase =>
      location.search === ''
        ? plain(caseAt(tree, nodeOf(location.pathname)))
        : readCase(location.search, known);
    // What is drawn already stays as it is.
    if (location.search !== '' || (nodeOf(location.pathname) || tree.start) !== node)
      setRead(fromAddress());
    const kept = readCase(savedCase(), known);
    setSaved(savedQuery(kept.case, kept));
    setReady(true);
    const follow = (): void => {
      // Whoever goes back takes back the step that is not in the history yet, and not the one before it as well.
      if (rest.current) history.forward();
      rest.current = null;
      setRead(fromAddress());
      setMoved((count) => count + 1);
    };
    addEventListener('popstate', follow);
    for (const event of FINISHING) document.addEventListener(event, finish, true);
    return () => {
      removeEventListener('popstate', follow);
      for (const event of FINISHING) document.removeEventListener(event, finish, true);
    };
  }, [tree, known, node, finish]);

  const go = useCallback(
    (next: Case, change: Partial<View> = {}, seen = false): void => {
      finish();
      const view = { ...PLAIN_VIEW, ...change };
      const show = (): void => {
        setRead({ case: next, ...view, dropped: [] });
        setSaved('');
        setMoved((count) => count + 1);
      };
      if (!seen) show();
      // The next question first: what an entry of the history costs is felt on a slow phone.
      rest.current = () => {
        if (seen) show();
        const query = caseQuery(next, view);
        // The same step pressed twice is one step back.
        if (HOME + query !== location.pathname + location.search)
          history.pushState(null, '', HOME + query);
        // An empty case is a fresh start, not a loss: what was saved stays until there is something new to save.
        if (!isEmpty(next)) saveCase(savedQuery(next, view));
      };
      afterPaint(finish);
    },
    [finish],
  );

  const startAgain = useCallback(() => {
    finish();
    saveCase('');
    go(EMPTY_CASE);
  }, [go, finish]);

  const { case: current, dropped, editing, recheck, selectedFix } = read;
  const view = useMemo<View>(
    () => ({ editing, recheck, selectedFix }),
    [editing, recheck, selectedFix],
  );
  return { current, view, dropped, ready, saved, moved, go, startAgain };
}
