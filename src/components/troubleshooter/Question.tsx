import type { ComponentChildren, ComponentProps, FunctionComponent } from 'preact';
import type { CheckDetail } from '../../lib/case/details.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Situation } from '../../lib/case/situation.ts';
import type { StatedAccess } from '../../lib/domain/access.ts';
import type { AnswerId, Answers } from '../../lib/domain/tree.ts';
import { CHECK_PLACE, minutes } from '../../lib/labels/labels.ts';
import { AnswerForm } from './AnswerForm.tsx';
import type { Apart as ApartPart } from './Apart.tsx';
import type { Marker } from './FindingsMark.tsx';
import { How } from './How.tsx';
import type { Work as WorkPart } from './Work.tsx';

interface Props {
  model: CaseModel;
  situation: Extract<Situation, { kind: 'question' }>;
  /** Line above the question. */
  lead: ComponentChildren;
  /** Why it is asked and how to find out; undefined until fetched. */
  detail: CheckDetail | undefined;
  /** The answers given so far. */
  answers: Answers;
  access: StatedAccess | undefined;
  Mark: Marker;
  /** The part that says what to do first, where that is needed and loaded. */
  Work: FunctionComponent<ComponentProps<typeof WorkPart>> | undefined;
  /** The part that says which suspects the answer moves apart, once it is loaded. */
  Apart: FunctionComponent<ComponentProps<typeof ApartPart>> | undefined;
  /** False until the case has been read. */
  ready: boolean;
  /** An answer was marked, not yet given. */
  onMark: (answer: AnswerId) => void;
  onAnswer: (answer: AnswerId) => void;
  onShowFixes: () => void;
}

/** One question of the tree, or one that saves time. */
export function Question({
  model,
  situation,
  lead,
  detail,
  answers,
  access,
  Mark,
  Work,
  Apart,
  ready,
  onMark,
  onAnswer,
  onShowFixes,
}: Props) {
  const id = situation.check;
  const check = model.checks[id];
  if (!check) return null;
  const given = answers[id];

  return (
    <>
      <AnswerForm
        name={id}
        lead={lead}
        question={check.question}
        answers={check.answers}
        given={given}
        case={answers}
        unsure="I don’t know"
        ready={ready}
        onMark={onMark}
        onAnswer={onAnswer}
      >
        {Work && <Work check={check} detail={detail} access={access} />}
        {Mark && given && <Mark check={id} answer={given} />}
      </AnswerForm>
      {situation.canShowFixes && (
        <p>
          <button type="button" class="link-button" onClick={onShowFixes}>
            Show me what to try now
          </button>
        </p>
      )}
      <aside class="about-question" aria-labelledby={`about-${id}`}>
        <h2 id={`about-${id}`}>{Work ? 'About this question' : 'How to find out'}</h2>
        {detail && (
          <p>
            <strong>Why this is asked:</strong> {detail.why}
          </p>
        )}
        {Apart && <Apart model={model} causes={situation.separates} />}
        {!Work && (
          <>
            <p class="meta">
              {CHECK_PLACE[check.where]} · {minutes(check.minutes)}
            </p>
            {detail && <How how={detail.how} />}
          </>
        )}
        <p>
          <a href={check.url}>More about this check</a>
        </p>
      </aside>
    </>
  );
}
