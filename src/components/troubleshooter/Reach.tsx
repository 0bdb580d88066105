import type { ComponentChildren } from 'preact';
import type { AccessPoint, StatedAccess } from '../../lib/domain/access.ts';
import { ACCESS_KEY } from '../../lib/case/case-url.ts';
import { REACH_HOW, REACH_QUESTION, reachAnswers } from '../../lib/labels/reach-question.ts';
import { AnswerForm } from './AnswerForm.tsx';

interface Props {
  /** The program that refuses. */
  tool: string;
  /** Line above the question. */
  lead: ComponentChildren;
  /** Earlier answer, if any. */
  given: StatedAccess | undefined;
  onMark: (way: AccessPoint) => void;
  onAnswer: (way: AccessPoint) => void;
}

/** The question of what can be reached: what is asked and offered after it follows from the answer. */
export const Reach = ({ tool, lead, given, onMark, onAnswer }: Props) => (
  <>
    <AnswerForm
      name={ACCESS_KEY}
      lead={lead}
      question={REACH_QUESTION}
      answers={reachAnswers(tool)}
      given={typeof given === 'string' ? given : undefined}
      unsure={reachAnswers(tool).at(-1)?.label ?? ''}
      ready
      onMark={onMark}
      onAnswer={onAnswer}
    />
    <aside class="about-question" aria-labelledby="about-reach">
      <h2 id="about-reach">How to find out</h2>
      <p>
        <strong>Why this is asked:</strong> what comes next is done on the remote computer (the
        host), and {tool} doesn’t get you there now.
      </p>
      <ul>
        {REACH_HOW.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </aside>
  </>
);
