import { useState } from 'preact/hooks';
import type { Case } from '../../lib/domain/case.ts';
import { withAnswer } from '../../lib/domain/case.ts';
import { collectSources } from '../../lib/case/collect-sources.ts';
import type { Merged } from '../../lib/case/merge-findings.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { AnswerSource } from '../../lib/case/answer-sources.ts';
import type { MachineFindings } from '../../lib/findings/findings.ts';
import type { AnswerId, CheckId } from '../../lib/domain/tree.ts';
import { FindingsConflict } from './FindingsConflict.tsx';
import { FindingsFilled } from './FindingsFilled.tsx';
import { FindingsRest } from './FindingsRest.tsx';
import { count, machineName } from './findings-words.ts';

interface Props {
  model: CaseModel;
  read: readonly MachineFindings[];
  /** Reasons why something else could not be read. */
  problems: readonly string[];
  merged: Merged;
  onUse: (next: Case, sources: ReadonlyMap<CheckId, AnswerSource>) => void;
  onAdd: () => void;
  onClose: () => void;
}

/** The questions that findings answer, to review: nothing of them is in the case before Continue. */
export function FindingsResult({ model, read, problems, merged, onUse, onAdd, onClose }: Props) {
  const [chosen, setChosen] = useState<Readonly<Record<CheckId, AnswerId>>>({});
  const choose = (check: CheckId, answer: AnswerId): void =>
    setChosen({ ...chosen, [check]: answer });
  const { filled, agreed, conflicts } = merged;

  const use = (): void => {
    const next = Object.entries(chosen).reduce(
      (current, [check, answer]) => withAnswer(current, check, answer),
      merged.case,
    );
    onUse(next, collectSources(merged, next));
  };

  return (
    <>
      <h1 tabIndex={-1}>
        {filled.length > 0
          ? `Your findings answer ${count(filled.length, 'question')}`
          : conflicts.length > 0
            ? 'Your findings disagree: choose an answer'
            : 'Your findings don’t answer any open question'}
      </h1>
      {problems.length > 0 && (
        <div class="note caution" role="alert">
          <p class="note-title">Not everything could be read</p>
          {problems.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </div>
      )}
      <p class="meta">From {read.map(machineName).join(' and ')}</p>
      {conflicts.length > 0 && (
        <section aria-labelledby="findings-conflicts">
          <h2 id="findings-conflicts">Where they disagree ({conflicts.length})</h2>
          <p>Choose an answer for each. Until then, none of them is used.</p>
          {conflicts.map((conflict) => (
            <FindingsConflict
              key={conflict.check}
              check={model.checks[conflict.check]}
              conflict={conflict}
              chosen={chosen[conflict.check]}
              onChoose={(answer) => choose(conflict.check, answer)}
            />
          ))}
        </section>
      )}
      {filled.length > 0 && (
        <FindingsFilled
          title="Filled in"
          model={model}
          filled={filled}
          chosen={chosen}
          onChoose={choose}
        />
      )}
      {agreed.length > 0 && (
        <FindingsFilled
          title="The same as you answered"
          model={model}
          filled={agreed}
          chosen={chosen}
          onChoose={choose}
        />
      )}
      <FindingsRest model={model} merged={merged} />
      <p class="walk-buttons">
        <button class="button" type="button" onClick={use}>
          Continue
        </button>
        <button class="button quiet" type="button" onClick={onAdd}>
          Add findings of the other machine
        </button>
        <button class="link-button" type="button" onClick={onClose}>
          Use none of them
        </button>
      </p>
    </>
  );
}
