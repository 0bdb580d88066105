import { useState } from 'preact/hooks';
import type { CaseModel, CheckView } from '../../lib/case/case-model.ts';
import type { Answers } from '../../lib/domain/tree.ts';
import type { FactGroup } from '../../lib/proposals/phrase-table.ts';
import { FactItem } from './FactItem.tsx';
import type { Told } from './Tell.tsx';

interface Props {
  model: CaseModel;
  facts: readonly FactGroup[];
  answers: Answers;
  onTell: (facts: Told) => void;
}

/** Facts that the filter leaves are shown open when they are as few as this. */
const MAX_OPEN = 3;

const textOf = (check: CheckView, title: string | null): string =>
  [
    title ?? '',
    check.short,
    check.question,
    ...check.answers.flatMap(({ label, hint }) => [label, hint ?? '']),
  ]
    .join(' ')
    .toLowerCase();

/** All facts by the stages of a connection, each with its answers. */
export function FactList({ model, facts, answers, onTell }: Props) {
  const [filter, setFilter] = useState('');
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = facts
    .map(({ title, checks }) => ({
      title,
      checks: checks.flatMap((id) => {
        const check = model.checks[id];
        return check && words.every((word) => textOf(check, title).includes(word))
          ? [{ id, check }]
          : [];
      }),
    }))
    .filter(({ checks }) => checks.length > 0);
  const all = Object.keys(model.checks).length;
  const left = groups.reduce((sum, { checks }) => sum + checks.length, 0);
  const isNarrow = words.length > 0;
  const isFew = isNarrow && left <= MAX_OPEN;

  return (
    <section aria-labelledby="tell-facts">
      <h2 id="tell-facts">All facts</h2>
      <div class="tell-filter">
        <label for="tell-filter">Filter the facts</label>
        <input
          id="tell-filter"
          type="search"
          autocomplete="off"
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
        <p class="meta" role="status">
          {isNarrow && (left === 0 ? 'None: try another word.' : `${left} of ${all} shown`)}
        </p>
      </div>
      {groups.map(({ title, checks }) => (
        <section key={title ?? ''}>
          <h3>{title ?? 'The whole connection'}</h3>
          <ul class="told">
            {checks.map(({ id, check }) => (
              <FactItem
                key={`${id} ${isFew}`}
                id={id}
                check={check}
                given={answers[id]}
                isOpen={isFew}
                onAnswer={(answer) => onTell({ [id]: answer })}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
