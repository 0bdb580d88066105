import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Case } from '../../lib/domain/case.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Next } from '../../lib/case/next.ts';
import type { View } from '../../lib/case/case-url.ts';
import { caseQuery } from '../../lib/case/case-url.ts';
import type { Pending, Planner, Situation } from '../../lib/case/where.ts';
import { situationWith } from '../../lib/case/where.ts';
import { afterPaint } from './after-paint.ts';

interface Ahead {
  planner: Planner | null;
  /** The case from which it leads on. */
  from: Case;
  to: Next;
  now: Situation | Pending;
}

/**
 * Where the case stands, and where the likely next press leads: that is worked out and drawn while the person is still on
 * the way to it.
 *
 * @returns `ahead` is null when nothing is known, or the case has changed since; `look` takes the case that a press would
 *   lead to.
 */
export function useAhead(planner: Planner | null, model: CaseModel, current: Case, view: View) {
  const [known, setKnown] = useState<Ahead | null>(null);
  const now = useMemo(
    () =>
      known?.planner === planner && caseQuery(...known.to) === caseQuery(current, view)
        ? known.now
        : situationWith(planner, model, current, view, true),
    [planner, model, current, view],
  );
  const look = useCallback(
    (to: Next, then: (now: Situation | Pending) => void): void =>
      afterPaint(() => {
        const now = situationWith(planner, model, ...to, true);
        setKnown({ planner, from: current, to, now });
        then(now);
      }),
    [planner, model, current],
  );
  const ahead = known?.from === current && known.now.kind !== 'pending' ? known : null;
  return { now, ahead, look };
}
