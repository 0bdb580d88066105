import type { Conflict } from '../../lib/case/merge-findings.ts';
import type { CheckView } from '../../lib/case/case-model.ts';
import type { AnswerId } from '../../lib/domain/tree.ts';
import { machineName } from './findings-words.ts';

interface Props {
  check: CheckView | undefined;
  conflict: Conflict;
  chosen: AnswerId | undefined;
  onChoose: (answer: AnswerId) => void;
}

/** A choice between answers that disagree, each with its source. None is selected in advance. */
export function FindingsConflict({ check, conflict, chosen, onChoose }: Props) {
  const { given, found } = conflict;
  const answers = check?.answers.filter(
    ({ id }) => id === given || found.some(({ answer }) => answer === id),
  );
  return (
    <fieldset class="conflict">
      <legend>
        <h3>{check?.question}</h3>
      </legend>
      {answers?.map(({ id, label }) => (
        <label key={id} class="choice">
          <input
            type="radio"
            name={`findings-${conflict.check}`}
            checked={chosen === id}
            onChange={() => onChoose(id)}
          />
          <span>
            {label}
            {id === given && <span class="hint">You answered this.</span>}
            {found
              .filter(({ answer }) => answer === id)
              .map((one) => (
                <span class="hint reading">
                  {machineName(one)}
                  {one.reading !== '' && `: ${one.reading}`}
                </span>
              ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
