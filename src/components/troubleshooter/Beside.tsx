import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Snapshot } from '../../lib/case/transition.ts';
import { transition } from '../../lib/case/transition.ts';
import { useAfterPaint } from './use-after-paint.ts';
import type { Marker } from './FindingsMark.tsx';
import type { CaseStep } from './prerender.tsx';
import { Trail } from './Trail.tsx';
import type { LazyParts } from './load-whole.ts';

interface Props {
  step: CaseStep;
  model: CaseModel;
  parts: LazyParts | null;
  Mark: Marker;
  /** Set while the panel for evidence is shown: it has suspects of its own, from answers that are not in the case yet. */
  hidden: boolean;
  onStep: (next: Snapshot) => void;
}

/** The answers, and the suspects that follow from them. They are rendered one frame after the step. */
export function Beside({ step, model, parts, Mark, hidden, onStep }: Props) {
  const { situation, case: current, view } = useAfterPaint(step);
  const latestRef = useRef(step);
  useLayoutEffect(() => {
    latestRef.current = step;
  }, [step]);
  const content = useMemo(
    () => (
      <>
        <Trail
          model={model}
          steps={situation.trail}
          answers={current.answers}
          access={current.access}
          changing={view.editing}
          Mark={Mark}
          onChange={(check) =>
            // The content here may be one frame old.
            onStep(
              transition(model, [latestRef.current.case, latestRef.current.view], {
                type: 'open',
                check,
              }),
            )
          }
        />
        {parts && situation.kind !== 'solved' && (
          <parts.Suspects
            model={model}
            answers={current.answers}
            tried={current.tried}
            ranking={situation.ranking}
            Mark={Mark}
          />
        )}
      </>
    ),
    [situation, current, view, model, parts, Mark, onStep],
  );
  return (
    <div class="beside" hidden={hidden}>
      {content}
    </div>
  );
}
