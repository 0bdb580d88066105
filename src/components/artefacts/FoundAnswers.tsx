import { useState } from 'preact/hooks';
import type { Filled } from '../../lib/case/merge-findings.ts';
import type { CaseModel, CheckView } from '../../lib/case/case-model.ts';
import type { AnswerId, CheckId } from '../../lib/domain/tree.ts';
import type { Sureness } from './answer-view.ts';
import { SURENESS } from './answer-view.ts';
import { Heading } from './Heading.tsx';
import { machineWord } from './words.ts';

interface Props {
  title: string;
  model: CaseModel;
  filled: readonly Filled[];
  level: number;
  surenessOf: (one: Filled) => Sureness;
  /** Answers that were changed here; null for those that are left out. */
  chosen: Readonly<Record<CheckId, AnswerId | null>>;
  /** Set where they are in the case already, so that there is nothing to tick. */
  areGiven?: boolean;
  onChoose: (check: CheckId, answer: AnswerId | null) => void;
}

/** Answers with what they were read from, each with a tick to take it and open to change. */
export function FoundAnswers({ title, filled, level, ...props }: Props) {
  return (
    <section>
      <Heading level={level}>
        {title} ({filled.length})
      </Heading>
      <ul class="found-answers">
        {filled.map((one) => (
          <Answer key={one.check} one={one} {...props} />
        ))}
      </ul>
    </section>
  );
}

function Answer({
  one,
  model,
  surenessOf,
  chosen,
  areGiven = false,
  onChoose,
}: Omit<Props, 'title' | 'filled' | 'level'> & { one: Filled }) {
  const [isChanging, setChanging] = useState(false);
  const check = model.checks[one.check];
  const picked = chosen[one.check];
  const answer = picked ?? one.answer;
  const sureness = surenessOf(one);
  const label = check?.answers.find(({ id }) => id === answer)?.label;
  return (
    <li data-certainty={sureness.certainty} data-out={picked === null ? '' : undefined}>
      {areGiven ? (
        <p class="answer-line">
          <span class="meta">{check?.question}</span>
          <strong>{label}</strong>
        </p>
      ) : (
        <label class="answer-line">
          <input
            type="checkbox"
            checked={picked !== null}
            onChange={() => onChoose(one.check, picked === null ? one.answer : null)}
          />
          <span>
            <span class="meta">{check?.question}</span>
            <strong>{label}</strong>
          </span>
        </label>
      )}
      <div class="answer-rest">
        {answer === one.answer ? (
          <p class="reading">
            <span class="sureness">{SURENESS[sureness.certainty]}</span> · {machineWord(one)}
            {one.reading !== '' && `: ${one.reading}`}
          </p>
        ) : (
          <p class="reading">Your own answer, instead of what was found.</p>
        )}
        {sureness.doubts.map((doubt) => (
          <p key={doubt} class="reading doubt">
            {doubt}
          </p>
        ))}
        <div class="answer-tools">
          {one.evidence.length > 0 && (
            <details>
              <summary>
                What shows it<span class="visually-hidden">: {check?.question}</span>
              </summary>
              <ul class="reading">
                {one.evidence.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          )}
          <button
            type="button"
            class="link-button"
            aria-expanded={isChanging}
            onClick={() => setChanging(!isChanging)}
          >
            Change<span class="visually-hidden"> the answer to: {check?.question}</span>
          </button>
        </div>
        {isChanging && check && (
          <Choice
            id={one.check}
            check={check}
            answer={answer}
            onChoose={(other) => onChoose(one.check, other)}
          />
        )}
      </div>
    </li>
  );
}

/** All answers of a check to choose from. */
const Choice = ({
  id,
  check,
  answer,
  onChoose,
}: {
  id: CheckId;
  check: CheckView;
  answer: AnswerId;
  onChoose: (answer: AnswerId) => void;
}) => (
  <fieldset>
    <legend class="visually-hidden">{check.question}</legend>
    {check.answers.map((one) => (
      <label key={one.id} class="pick">
        <input
          type="radio"
          name={`findings-${id}`}
          checked={one.id === answer}
          onChange={() => onChoose(one.id)}
        />
        <span>{one.label}</span>
      </label>
    ))}
  </fieldset>
);
