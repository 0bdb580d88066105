import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Guide } from '../../lib/case/create-guide.ts';
import type { CaseEvent, Snapshot } from '../../lib/case/transition.ts';
import { transition } from '../../lib/case/transition.ts';
import type { Pending, Situation } from '../../lib/case/situation.ts';
import { needsWork } from '../../lib/case/work.ts';
import type { Marker } from './FindingsMark.tsx';
import { Guarded } from './Guarded.tsx';
import { FailedStep } from './LoadFailure.tsx';
import { Question } from './Question.tsx';
import { questionLead } from './question-lead.ts';
import type { CaseStep } from './prerender.tsx';
import type { StepProps } from './step-props.ts';
import type { LazyParts } from './load-whole.ts';

/** Return a key for the frame of a step. Of the kinds without an id, two never follow each other. */
export function stepKey({ situation }: CaseStep): string {
  if (situation.kind === 'question') return `${situation.reason} ${situation.check}`;
  if (situation.kind === 'access') return `${situation.reason} access`;
  if (situation.kind === 'fix') return `fix ${situation.next.fix}`;
  if (situation.kind === 'undo') return `undo ${situation.fix}`;
  return situation.kind;
}

/** Return whether the question needs work first. */
const asksForWork = (situation: Situation | Pending, { checks }: CaseModel): boolean => {
  const check = situation.kind === 'question' ? checks[situation.check] : undefined;
  return check !== undefined && needsWork(check);
};

/** Return whether a situation can be rendered with what the page brought. */
export const needsNoParts = (situation: Situation | Pending, model: CaseModel): boolean =>
  situation.kind === 'question' && !asksForWork(situation, model);

interface Props extends StepProps {
  model: CaseModel;
  parts: LazyParts | null;
  /** Null until the parts are loaded. */
  guide: Guide<CaseModel> | null;
  /** Set when the parts could not be loaded. */
  failed: boolean;
  Mark: Marker;
  /** False until the case has been read. */
  ready: boolean;
}

/** One step: a question below the stages of the connection, or what the answers lead to. */
export function StepView(props: Props) {
  const { step, model, parts } = props;
  const { kind, ranking } = step.situation;
  return (
    <Guarded>
      {parts && (kind === 'question' || kind === 'access') && (
        <parts.Stages stages={parts.stagesOf(model, step.case.answers, ranking)} />
      )}
      <Content {...props} />
    </Guarded>
  );
}

function Content(props: Props) {
  const { step, model, details, parts, guide, failed, Mark, ready, onLikely, onStep } = props;
  const { situation, case: current, view } = step;
  if (situation.kind === 'question' && (parts || failed || needsNoParts(situation, model))) {
    const { check } = situation;
    const after = (event: CaseEvent): Snapshot => transition(model, [current, view], event);
    return (
      <Question
        model={model}
        situation={situation}
        lead={questionLead(situation, current)}
        detail={details.checks[check]}
        answers={current.answers}
        access={current.access}
        Apart={parts?.Apart}
        Work={asksForWork(situation, model) ? parts?.Work : undefined}
        Mark={Mark}
        ready={ready}
        onMark={(answer) => onLikely(after({ type: 'answer', check, answer }))}
        onAnswer={(answer) => onStep(after({ type: 'answer', check, answer }))}
        onShowFixes={() => onStep(after({ type: 'show-fixes' }))}
      />
    );
  }
  return parts && guide && situation.kind !== 'pending' && situation.kind !== 'question' ? (
    <parts.LaterStep {...props} guide={guide} situation={situation} />
  ) : failed ? (
    <FailedStep />
  ) : (
    <h1 tabIndex={-1}>One moment…</h1>
  );
}
