import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { isEmpty } from '../../lib/domain/case.ts';
import { knownIds } from '../../lib/case/case-model.ts';
import type { KnownIds } from '../../lib/case/case-url.ts';
import { PLAIN_VIEW, TELL_KEY } from '../../lib/case/case-url.ts';
import type { FirstSteps } from '../../lib/case/first-steps.ts';
import { firstModel } from '../../lib/case/first-steps.ts';
import { transition } from '../../lib/case/transition.ts';
import type { NodeId } from '../../lib/domain/tree.ts';
import type { Given } from '../artefacts/given.ts';
import { Dropped } from '../text/Dropped.tsx';
import { Beside } from './Beside.tsx';
import { EvidenceFailure, EvidencePanel, EvidenceTrigger, useEvidence } from './EvidencePanel.tsx';
import type { Whole } from './load-whole.ts';
import { StepFrame } from './prerender.tsx';
import { previousStep } from './previous-step.ts';
import { LoadAlert } from './LoadFailure.tsx';
import { Resume } from './Resume.tsx';
import { StepView, stepKey } from './StepView.tsx';
import { useAnnouncements } from './use-announcements.ts';
import { useArrival } from './use-arrival.ts';
import { useCase } from './use-case.ts';
import { useSteps } from './use-steps.ts';
import { useTell } from './use-tell.ts';
import { WalkButtons } from './WalkButtons.tsx';

export interface TroubleshooterProps {
  /** Data of the question that is rendered in the page, and of the steps after it. */
  steps: FirstSteps;
  /** That question. */
  node: NodeId;
  /** Tools of a page that is alive; the build, which only renders the question, has none. */
  alive?: Alive;
}

/** Tools that a page brings once it is alive. */
export interface Alive {
  /** Loads what the first steps do without. */
  load: () => Promise<Whole>;
  /** Ids that a case may use, where the case of the address, or a saved one, may use others than those of the first steps. */
  known: KnownIds | null;
  /** Takes files that were dropped on the page before, once. */
  takeDropped: () => Given | null;
  /** Runs what could move something under a finger: at once where nothing is pressed. The same function at every render. */
  whenFree: (run: () => void) => void;
  /** Called once the case has been read and every control works. */
  onReady: () => void;
}

/** The page of the build. */
const STILL: Alive = {
  load: () => Promise.reject(new Error('Nothing is loaded while the page is built.')),
  known: null,
  takeDropped: () => null,
  whenFree: (run) => run(),
  onReady: () => undefined,
};

/** Asks one question at a time, then offers one fix at a time. All that it remembers is the case, kept in the address. */
export function Troubleshooter({ steps: first, node, alive = STILL }: TroubleshooterProps) {
  const firstSteps = useMemo(() => firstModel(first), [first]);
  const knownRef = useRef(alive.known ?? knownIds(firstSteps));
  const getKnown = useCallback(() => knownRef.current, []);
  const { current, view, dropped, foreign, ready, saved, moves, go, startAgain } = useCase(
    firstSteps.tree,
    getKnown,
    node,
    alive.whenFree,
  );
  const stage = useRef<HTMLDivElement>(null);
  const evidence = useEvidence(ready, moves, alive.takeDropped);
  const { step, steps, parts, guide, opening, model, details, failed, ...progress } = useSteps(
    stage,
    { model: firstSteps, details: first.details, node, load: alive.load },
    current,
    view,
    evidence.isOpen,
  );
  useLayoutEffect(() => {
    if (guide) knownRef.current = knownIds(guide.model);
  }, [guide]);
  const { onReady } = alive;
  useEffect(() => {
    if (ready) onReady();
  }, [ready, onReady]);
  const tell = useTell(view.editing === TELL_KEY, guide !== null);
  const Mark = evidence.marks?.Mark;
  const { situation } = step;
  useArrival(
    ready && progress.isComplete && (!tell.isOpen || tell.isShown || tell.failed || failed),
  );
  const announcement = useAnnouncements(
    stage,
    tell.isShown,
    moves,
    progress.isRendered,
    situation,
    model,
  );
  const openTell = (
    <button
      type="button"
      class="link-button"
      disabled={!ready}
      onClick={() => go(transition(model, [current, view], { type: 'open', check: TELL_KEY }))}
    >
      Tell us what you already know
    </button>
  );

  const started = !isEmpty(current) || view.editing !== null;
  const isSolved = situation.kind === 'solved';
  const isReading = evidence.isOpen && evidence.part !== null && guide !== null;
  const isEarly = situation.trail.length < 2;
  return (
    <div class="troubleshooter">
      <Dropped items={dropped} />
      <Resume
        saved={saved}
        current={current}
        view={view}
        foreign={foreign}
        started={started && !progress.isOpening}
        ready={ready}
      />
      <EvidencePanel
        evidence={evidence}
        guide={guide}
        model={model}
        current={current}
        onUse={(next) => go([next, PLAIN_VIEW])}
      />
      {tell.part && (
        <tell.part.Tell
          model={model}
          facts={tell.part.facts}
          reader={tell.part.reader}
          answers={current.answers}
          open={tell.isShown && !evidence.isOpen}
          onText={(text) => void evidence.openArtefact(text, model.script)}
          onTell={(answers) => go(transition(model, [current, view], { type: 'tell', answers }))}
          onClose={() => go(transition(model, [current, view], { type: 'back', trail: [] }))}
        />
      )}
      <div ref={stage} class="stage" hidden={tell.isShown || isReading}>
        {isEarly && !isSolved && (
          <p class="meta beginnings">
            {openTell}
            <EvidenceTrigger evidence={evidence} />
          </p>
        )}
        {(tell.failed || (tell.isOpen && failed)) && <LoadAlert />}
        <EvidenceFailure {...evidence} failed={evidence.failed || failed} />
        {steps.map((one) => (
          <StepFrame key={stepKey(one)} prerendered={one !== step} details={details}>
            <StepView
              step={one}
              model={model}
              details={details}
              parts={parts}
              guide={guide}
              failed={failed}
              Mark={Mark}
              ready={ready}
              onLikely={progress.expect}
              onStep={(next) => go(next, progress.showPrerendered(next))}
            />
          </StepFrame>
        ))}
        {started && (
          <WalkButtons
            current={current}
            isSolved={isSolved}
            onBack={() => go(previousStep(guide ?? opening, model, step))}
            onStartAgain={startAgain}
          >
            {!isEarly && (
              <>
                {openTell}
                <EvidenceTrigger evidence={evidence} />
              </>
            )}
          </WalkButtons>
        )}
        {parts && (
          <parts.Ledger
            model={model}
            details={details}
            current={current}
            onOutcome={(fix, outcome) =>
              go(transition(model, [current, view], { type: 'outcome', fix, outcome }))
            }
          />
        )}
      </div>
      <Beside step={step} model={model} parts={parts} Mark={Mark} hidden={isReading} onStep={go} />
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </div>
  );
}
