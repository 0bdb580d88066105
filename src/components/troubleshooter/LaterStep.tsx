import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Guide } from '../../lib/case/create-guide.ts';
import type { Situation } from '../../lib/case/situation.ts';
import type { CaseEvent, Snapshot } from '../../lib/case/transition.ts';
import { transition } from '../../lib/case/transition.ts';
import { End } from './End.tsx';
import { questionLead } from './question-lead.ts';
import { Reach } from './Reach.tsx';
import type { StepProps } from './step-props.ts';

interface Props extends StepProps {
  guide: Guide<CaseModel>;
  situation: Exclude<Situation, { kind: 'question' }>;
}

/** A step other than a question of the tree: what can be reached, or what the answers lead to. */
export function LaterStep({ step, situation, guide, details, onLikely, onStep }: Props) {
  const { case: current, view } = step;
  const after = (event: CaseEvent): Snapshot => transition(guide.model, [current, view], event);
  return situation.kind === 'access' ? (
    <Reach
      tool={guide.model.site.tool}
      lead={questionLead(situation, current)}
      given={current.access}
      onMark={(point) => onLikely(after({ type: 'access', point }))}
      onAnswer={(point) => onStep(after({ type: 'access', point }))}
    />
  ) : (
    <End
      guide={guide}
      details={details}
      current={current}
      situation={situation}
      fixesNow={view.fixesNow}
      onOutcome={(fix, outcome) => onStep(after({ type: 'outcome', fix, outcome }))}
      onAsk={(check) => onStep(after({ type: 'open', check }))}
      onPick={(fix) => onStep(after({ type: 'select', fix }))}
    />
  );
}
