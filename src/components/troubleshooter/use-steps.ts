import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Case } from '../../lib/domain/case.ts';
import type { Details } from '../../lib/case/details.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { View } from '../../lib/case/case-url.ts';
import { caseQuery } from '../../lib/case/case-url.ts';
import type { Snapshot } from '../../lib/case/transition.ts';
import { wantedDetails } from '../../lib/case/wanted-details.ts';
import type { NodeId } from '../../lib/domain/tree.ts';
import { caseAt } from './case-address.ts';
import { likelyOutcome } from './likely-outcome.ts';
import { usePrerender } from './prerender.tsx';
import type { Whole } from './load-whole.ts';
import { needsNoParts } from './StepView.tsx';
import { useDetails } from './use-details.ts';
import { useLazyParts } from './use-lazy-parts.ts';

/** Model of the page: the data that its question needs, and what loads the rest. */
export interface FirstQuestion {
  model: CaseModel;
  details: Details;
  node: NodeId;
  load: () => Promise<Whole>;
}

/**
 * Derive the steps of a case and load what they show.
 *
 * @param stage Element that holds the steps.
 * @param isPanelOpen Whether a panel in the place of the steps needs the words of all checks.
 * @returns `isOpening` says that the case is what the page opens with, nobody's yet: the site's own link gives its first answer.
 *   `isRendered` says that the step is on the page, or that loading it failed; `isComplete` that nothing of it is
 *   still to come. `expect` prerenders a step that a press has become likely to lead to.
 */
export function useSteps(
  stage: RefObject<HTMLElement>,
  first: FirstQuestion,
  current: Case,
  view: View,
  isPanelOpen: boolean,
) {
  const { tree } = first.model;
  const opened = useMemo(() => caseQuery(caseAt(tree, first.node)), [tree, first.node]);
  const [isMarked, setMarked] = useState(false);
  const { parts, guide, opening, model, failed } = useLazyParts(
    first.model,
    first.load,
    isMarked || isPanelOpen || caseQuery(current, view) !== opened,
  );
  const { step, prerendered, prerender, showPrerendered } = usePrerender(
    stage,
    guide ?? opening,
    current,
    view,
  );
  useEffect(() => {
    const next = guide && likelyOutcome(model, step);
    if (next) prerender(next);
  }, [guide, model, step, prerender]);
  const expectedRef = useRef<{ from: Case; to: Snapshot } | null>(null);
  useEffect(() => {
    // An answer was marked while the engine was still to come, and only the engine knows what it leads to.
    if (guide && expectedRef.current?.from === current) prerender(expectedRef.current.to);
  }, [guide, current, prerender]);
  const wanted = wantedDetails(step.situation, current);
  const { details, areSettled } = useDetails(
    first.details,
    prerendered ? [wanted, wantedDetails(prerendered.situation, prerendered.case)] : [wanted],
  );

  const isRendered = parts !== null || failed || needsNoParts(step.situation, model);
  const isComplete =
    failed ||
    (isRendered &&
      areSettled(wanted) &&
      // The changes made so far are listed by a part.
      (parts !== null || Object.keys(current.tried).length === 0));
  const expect = (to: Snapshot): void => {
    setMarked(true);
    expectedRef.current = { from: current, to };
    prerender(to);
  };
  return {
    step,
    steps: prerendered ? [step, prerendered] : [step],
    parts,
    guide,
    opening,
    model,
    details,
    failed,
    isRendered,
    isComplete,
    isOpening: caseQuery(current) === opened,
    expect,
    showPrerendered,
  };
}
