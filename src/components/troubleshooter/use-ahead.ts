import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Case } from '../../lib/domain/case.ts';
import type { Opening } from '../../lib/case/create-opening.ts';
import type { Snapshot } from '../../lib/case/transition.ts';
import type { View } from '../../lib/case/case-url.ts';
import { caseQuery } from '../../lib/case/case-url.ts';
import type { Pending, Situation } from '../../lib/case/situation.ts';
import { afterPaint } from './after-paint.ts';

interface Ahead {
  guide: Opening;
  /** The case from which it leads on. */
  from: Case;
  to: Snapshot;
  now: Situation | Pending;
}

/**
 * Where the case stands, and where the likely next press leads: that is worked out and drawn while the person is still on
 * the way to it.
 *
 * @returns `ahead` is null when nothing is known, or the case has changed since; `look` takes the case that a press would
 *   lead to.
 */
export function useAhead(guide: Opening, current: Case, view: View) {
  const [known, setKnown] = useState<Ahead | null>(null);
  const now = useMemo(
    () =>
      known?.guide === guide && caseQuery(...known.to) === caseQuery(current, view)
        ? known.now
        : guide.getInterview(current, view),
    [guide, current, view],
  );
  const look = useCallback(
    (to: Snapshot, then: (now: Situation | Pending) => void): void =>
      afterPaint(() => {
        const now = guide.getInterview(...to);
        setKnown({ guide, from: current, to, now });
        then(now);
      }),
    [guide, current],
  );
  const ahead = known?.from === current && known.now.kind !== 'pending' ? known : null;
  return { now, ahead, look };
}
