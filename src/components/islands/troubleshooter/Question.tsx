import { useRef, useState } from 'preact/hooks';
import type { TargetedSubmitEvent } from 'preact';
import type { CheckDetail } from '../../../lib/case/details.ts';
import type { CaseModel } from '../../../lib/case/model.ts';
import type { Asked, Situation } from '../../../lib/case/situation.ts';
import { separates } from '../../../lib/evidence/separates.ts';
import type { AnswerId } from '../../../lib/tree/types.ts';
import { CHECK_PLACE, minutes } from '../../../lib/words/labels.ts';
import type { Marker } from './FindingsMark.tsx';
import { How } from './How.tsx';

interface Props {
  model: CaseModel;
  now: Extract<Situation, { kind: 'question' }>;
  /** Why it is asked and how to find out; undefined until fetched. */
  detail: CheckDetail | undefined;
  /** The answer given before, if any. */
  given: AnswerId | undefined;
  Mark: Marker;
  /**
   * False until the case has been read. Answers can be marked before that and stay marked; going on has to wait, or it
   * would be lost.
   */
  ready: boolean;
  /** An answer was marked, not yet given. */
  onMark: (answer: AnswerId) => void;
  onAnswer: (answer: AnswerId) => void;
}

/** What stands above the question. */
const ASKED: Record<Asked, (number: number) => string> = {
  tree: (number) => `Question ${number}`,
  change: () => 'Change an answer',
  again: () => 'Check this again. Your last change may have affected it.',
  offer: () => 'One more question',
};

/** One question as a form. Nothing moves on until Continue is pressed. */
export function Question({ model, now, detail, given, Mark, ready, onMark, onAnswer }: Props) {
  const id = now.check;
  const check = model.checks[id];
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState(false);
  if (!check) return null;
  const belief = Object.fromEntries(now.standing.map((one) => [one.cause, one.belief]));
  const apart = separates({ id, ...check }, belief);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const answer = new FormData(event.currentTarget).get(id);
    if (typeof answer === 'string') onAnswer(answer);
    else {
      setMissing(true);
      form.current?.querySelector<HTMLInputElement>('input')?.focus();
    }
  };

  return (
    <>
      <form ref={form} class="question" onSubmit={submit} noValidate>
        <fieldset aria-describedby={missing ? 'missing' : undefined}>
          <legend>
            <span class="question-number">{ASKED[now.asked](now.trail.length + 1)}</span>
            <h1 tabIndex={-1}>{check.question}</h1>
          </legend>
          {missing && (
            <p class="missing" id="missing" role="alert">
              Choose an answer. If you don’t know, the last one is yours.
            </p>
          )}
          {Mark && given && <Mark check={id} answer={given} />}
          {check.answers.map((answer) => (
            <label key={answer.id} class="choice">
              <input
                type="radio"
                name={id}
                value={answer.id}
                defaultChecked={answer.id === given}
                onChange={() => {
                  setMissing(false);
                  onMark(answer.id);
                }}
              />
              <span>
                {answer.label}
                {answer.hint && <span class="hint">{answer.hint}</span>}
              </span>
            </label>
          ))}
        </fieldset>
        <button class="button" type="submit" disabled={!ready}>
          Continue
        </button>
      </form>
      <aside class="about-question" aria-labelledby={`about-${id}`}>
        <h2 id={`about-${id}`}>How to find out</h2>
        {detail && (
          <p>
            <strong>Why this is asked:</strong> {detail.why}
          </p>
        )}
        {apart.length > 0 && (
          <p>
            Of what is suspected now, it tells most about{' '}
            {apart.map((cause, index) => (
              <>
                {index > 0 && (index === apart.length - 1 ? ' and ' : ', ')}
                <strong>{model.causes[cause]?.title}</strong>
              </>
            ))}
            .
          </p>
        )}
        <p class="meta">
          {CHECK_PLACE[check.where]} · {minutes(check.minutes)}
        </p>
        {detail && <How how={detail.how} />}
        <p>
          <a href={check.url}>More about this check</a>
        </p>
      </aside>
    </>
  );
}
