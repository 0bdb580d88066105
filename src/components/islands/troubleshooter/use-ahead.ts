import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Case } from '../../../lib/case/case.ts';
import type { CaseModel } from '../../../lib/case/model.ts';
import type { View } from '../../../lib/case/url.ts';
import { caseQuery } from '../../../lib/case/url.ts';
import type { Pending, Planner, Situation } from '../../../lib/case/where.ts';
import { situationWith } from '../../../lib/case/where.ts';
import { afterPaint } from './after-paint.ts';

interface Ahead {
  planner: Planner | null;
  /** The case in which an answer is marked. */
  from: Case;
  /** The case that it leads to. */
  next: Case;
  now: Situation | Pending;
}

/**
 * Where the case stands, and where the marked answer leads: that is worked out and drawn while the person is still on the
 * way to Continue.
 *
 * @returns `ahead` is null when nothing is marked, or the case has changed since; `look` takes the case that an answer
 *   would lead to.
 */
export function useAhead(planner: Planner | null, model: CaseModel, current: Case, view: View) {
  const [known, setKnown] = useState<Ahead | null>(null);
  const now = useMemo(
    () =>
      known?.planner === planner && caseQuery(known.next) === caseQuery(current, view)
        ? known.now
        : situationWith(planner, model, current, view),
    [planner, model, current, view],
  );
  const look = useCallback(
    (next: Case, then: (there: Situation | Pending) => void): void =>
      afterPaint(() => {
        const there = situationWith(planner, model, next);
        setKnown({ planner, from: current, next, now: there });
        then(there);
      }),
    [planner, model, current],
  );
  return { now, ahead: known?.from === current ? known : null, look };
}
