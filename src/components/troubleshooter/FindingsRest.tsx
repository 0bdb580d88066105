import type { ComponentChildren } from 'preact';
import type { Merged } from '../../lib/case/merge-findings.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { CheckId } from '../../lib/domain/tree.ts';
import { machineWord } from './findings-words.ts';

interface Props {
  model: CaseModel;
  merged: Merged;
}

/** Findings that answer nothing: plain readings, checks that could not be made, and values that are not known. */
export function FindingsRest({ model, merged }: Props) {
  const name = (check: CheckId) => (
    <a href={model.checks[check]?.url}>{model.checks[check]?.short}</a>
  );
  return (
    <>
      <Fold title="Read, but no answer to a question" count={merged.readings.length}>
        {merged.readings.map((one) => (
          <li>
            {name(one.check)} ({machineWord(one)}): {one.reading}
          </li>
        ))}
      </Fold>
      <Fold title="Not checked" count={merged.notChecked.length}>
        {merged.notChecked.map((one) => (
          <li>
            {name(one.check)} ({machineWord(one)}): {one.reason}
          </li>
        ))}
      </Fold>
      <Fold title="Ignored" count={merged.ignored.length}>
        {merged.ignored.map(({ what, why }) => (
          <li>
            {what}: {why}
          </li>
        ))}
      </Fold>
    </>
  );
}

function Fold({
  title,
  count,
  children,
}: {
  title: string;
  count: number;
  children: ComponentChildren;
}) {
  if (count === 0) return null;
  return (
    <details>
      <summary>
        {title} ({count})
      </summary>
      <ul class="reading">{children}</ul>
    </details>
  );
}
