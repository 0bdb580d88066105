import { useRef, useState } from 'preact/hooks';
import type { TargetedSubmitEvent } from 'preact';
import type { CheckView } from '../../../lib/case/model.ts';
import type { AnswerId, CheckId } from '../../../lib/tree/types.ts';
import { CHECK_PLACE, minutes } from '../../../lib/words/labels.ts';
import { How } from './How.tsx';

interface Props {
  id: CheckId;
  /** Which question of this walk it is; null while an earlier answer is being changed. */
  number: number | null;
  check: CheckView | undefined;
  /** The answer given before, if any. */
  given: AnswerId | undefined;
  onAnswer: (answer: AnswerId) => void;
}

/** One question as a form. Nothing moves on until Continue is pressed. */
export function Question({ id, number, check, given, onAnswer }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState(false);
  if (!check) return null;

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
            <span class="question-number">
              {number === null ? 'Change an answer' : `Question ${number}`}
            </span>
            <h1 tabIndex={-1}>{check.question}</h1>
          </legend>
          {missing && (
            <p class="missing" id="missing" role="alert">
              Choose an answer. If you don’t know, the last one is yours.
            </p>
          )}
          {check.answers.map((answer) => (
            <label key={answer.id} class="choice">
              <input
                type="radio"
                name={id}
                value={answer.id}
                defaultChecked={answer.id === given}
                onChange={() => setMissing(false)}
              />
              <span>
                {answer.label}
                {answer.hint && <span class="hint">{answer.hint}</span>}
              </span>
            </label>
          ))}
        </fieldset>
        <button class="button" type="submit">
          Continue
        </button>
      </form>
      <aside class="about-question" aria-labelledby="about-question">
        <h2 id="about-question">How to find out</h2>
        <p>
          <strong>Why this is asked:</strong> {check.why}
        </p>
        <p class="meta">
          {CHECK_PLACE[check.where]} · {minutes(check.minutes)}
        </p>
        <How how={check.how} />
        <p>
          <a href={check.url}>More about this check</a>
        </p>
      </aside>
    </>
  );
}
