import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { BASE } from '../../lib/domain/base.ts';

interface Answer<Id> {
  id: Id;
  label: string;
  hint?: string;
}

interface Props<Id> {
  /** Key of the answer in the address. */
  name: string;
  /** Line above the question. */
  lead: ComponentChildren;
  question: string;
  answers: readonly Answer<Id>[];
  /** The answer given before, if any. */
  given: Id | undefined;
  /** Answers of the address, sent along where the form is submitted before the page is hydrated. */
  case?: Readonly<Record<string, string>>;
  /** Label of the answer to choose when in doubt. */
  unsure: string;
  /**
   * False until the case has been read. Answers can be marked before that and stay marked; Continue is then a plain
   * request for the address that the answer leads to.
   */
  ready: boolean;
  /** An answer was marked, not yet given. */
  onMark: (answer: Id) => void;
  onAnswer: (answer: Id) => void;
  /** Content between the question and its answers. */
  children?: ComponentChildren;
}

/** One question as a form. Nothing moves on until Continue is pressed. */
export function AnswerForm<Id extends string>({
  name,
  lead,
  question,
  answers,
  given,
  case: hidden = {},
  unsure,
  ready,
  onMark,
  onAnswer,
  children,
}: Props<Id>) {
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState(false);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    if (!ready) return;
    event.preventDefault();
    const value = new FormData(event.currentTarget).get(name);
    const answer = answers.find(({ id }) => id === value);
    if (answer) onAnswer(answer.id);
    else {
      setMissing(true);
      form.current?.querySelector<HTMLInputElement>('input[type=radio]')?.focus();
    }
  };
  useEffect(() => {
    const choose = ({ detail }: Event & { detail?: number }): void => {
      const step = form.current?.closest<HTMLElement>('.step');
      const radio =
        form.current?.querySelectorAll<HTMLInputElement>('input[type=radio]')[Number(detail) - 1];
      // A prerendered question, or one behind the findings panel, takes no keys.
      if (step?.dataset['prerendered'] !== undefined || !radio?.checkVisibility()) return;
      radio.focus();
      radio.click();
    };
    document.addEventListener('digit', choose);
    return () => document.removeEventListener('digit', choose);
  }, []);
  return (
    <form
      ref={form}
      class="question"
      action={`${BASE}troubleshoot/`}
      onSubmit={submit}
      noValidate={ready}
    >
      {Object.entries(hidden).map(
        ([key, value]) => key !== name && <input type="hidden" name={key} value={value} />,
      )}
      <fieldset aria-describedby={missing ? 'missing' : undefined}>
        <legend>
          <span class="question-number">{lead}</span>
          <h1 tabIndex={-1}>{question}</h1>
        </legend>
        {missing && (
          <p class="missing" id="missing" role="alert">
            Choose an answer. Not sure? Choose “{unsure}”.
          </p>
        )}
        {children}
        <ul class="answers">
          {answers.map((answer) => (
            <li key={answer.id}>
              <label class="choice">
                <input
                  type="radio"
                  name={name}
                  value={answer.id}
                  required={!ready}
                  defaultChecked={answer.id === given}
                  onChange={() => {
                    setMissing(false);
                    onMark(answer.id);
                  }}
                />
                {/* Printed in the place of the radio button: PDF readers announce neither its shape nor its state. */}
                <span class="tick">✓</span>
                <span>
                  {answer.label}
                  {answer.hint && <span class="hint">{answer.hint}</span>}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <button class="button" type="submit">
        Continue
      </button>
    </form>
  );
}
