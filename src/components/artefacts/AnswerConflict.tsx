import type { Conflict, FoundAnswer } from '../../lib/case/merge-findings.ts';
import type { CheckView } from '../../lib/case/case-model.ts';
import type { AnswerId } from '../../lib/domain/tree.ts';
import { Heading } from './Heading.tsx';
import { machineName } from './words.ts';

interface Props {
  check: CheckView | undefined;
  conflict: Conflict;
  chosen: AnswerId | undefined;
  level: number;
  onChoose: (answer: AnswerId) => void;
}

/** A choice between answers that disagree, side by side, each with its source. None is selected in advance. */
export function AnswerConflict({ check, conflict, chosen, level, onChoose }: Props) {
  const { given, found } = conflict;
  const answers = check?.answers.filter(
    ({ id }) => id === given || found.some(({ answer }) => answer === id),
  );
  return (
    <fieldset class="conflict">
      <legend>
        <Heading level={level}>{check?.question}</Heading>
      </legend>
      <div class="sides">
        {answers?.map(({ id, label }) => (
          <label key={id} class="pick">
            <input
              type="radio"
              name={`findings-${conflict.check}`}
              checked={chosen === id}
              onChange={() => onChoose(id)}
            />
            <span>
              {label}
              {id === given && <span class="reading">You answered this.</span>}
              {found
                .filter(({ answer }) => answer === id)
                .map((one) => (
                  <Source key={machineName(one) + one.reading} one={one} />
                ))}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const Source = ({ one }: { one: FoundAnswer }) => (
  <span class="reading">
    {machineName(one)}
    {one.reading !== '' && `: ${one.reading}`}
  </span>
);
