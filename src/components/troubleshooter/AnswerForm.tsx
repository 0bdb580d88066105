import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { BASE } from '../../lib/domain/base.ts';

interface Answer<Id> {
  id: Id;
  label: string;
  hint?: string;
}

interface Props<Id> {
  /** What the answer is to, in the address. */
  name: string;
  /** Line above the question. */
  lead: ComponentChildren;
  question: string;
  answers: readonly Answer<Id>[];
  /** The answer given before, if any. */
  given: Id | undefined;
  /** What the address says already: sent along where the form goes off before the page is alive. */
  case?: Readonly<Record<string, string>>;
  /** What to choose when in doubt. */
  unsure: string;
  /**
   * False until the case has been read. Answers can be marked before that and stay marked; going on is then a plain
   * request for the address that the answer leads to.
   */
  ready: boolean;
  /** An answer was marked, not yet given. */
  onMark: (answer: Id) => void;
  onAnswer: (answer: Id) => void;
  /** What comes between the question and its answers. */
  children?: ComponentChildren;
}

/** One question as a form. Nothing moves on until Continue is pressed. */
export function AnswerForm<Id extends string>({
  name,
  lead,
  question,
  answers,
  given,
  case: told = {},
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
    const said = new FormData(event.currentTarget).get(name);
    const answer = answers.find(({ id }) => id === said);
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
      // A question that makes way for something else is out of sight and takes no keys.
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
      {Object.entries(told).map(
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
                {/* On paper a marked button is neither seen nor heard. */}
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
