import { useRef } from 'preact/hooks';
import type { CheckView } from '../../lib/case/case-model.ts';
import type { AnswerId, CheckId } from '../../lib/domain/tree.ts';

interface Props {
  id: CheckId;
  check: CheckView;
  given: AnswerId | undefined;
  /** Set where it is shown with its answers at first. */
  isOpen: boolean;
  /** Null takes the answer back. */
  onAnswer: (answer: AnswerId | null) => void;
}

/** One fact: its question with the answer given, and behind it all answers to choose from. */
export function FactItem({ id, check, given, isOpen, onAnswer }: Props) {
  const summary = useRef<HTMLElement>(null);
  const answer = check.answers.find((one) => one.id === given);
  return (
    <li>
      <details open={isOpen}>
        <summary ref={summary}>
          {check.question}
          {answer && <strong> ✓ {answer.label}</strong>}
        </summary>
        <fieldset>
          <legend class="visually-hidden">{check.question}</legend>
          {check.answers.map(({ id: value, label, hint }) => (
            <label key={value} class="choice">
              <input
                type="radio"
                name={`tell-${id}`}
                value={value}
                checked={value === given}
                onChange={() => onAnswer(value)}
              />
              <span>
                {label}
                {hint !== undefined && <span class="hint">{hint}</span>}
              </span>
            </label>
          ))}
        </fieldset>
        {answer && (
          <button
            type="button"
            class="link-button"
            onClick={() => {
              onAnswer(null);
              summary.current?.focus();
            }}
          >
            Take it back
            <span class="visually-hidden">: the answer to: {check.question}</span>
          </button>
        )}
      </details>
    </li>
  );
}
