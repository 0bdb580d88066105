import type { ComponentChildren } from 'preact';
import type { Merged } from '../../lib/case/merge-findings.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { CheckId } from '../../lib/domain/tree.ts';
import type { Mask } from '../../lib/readings/mask.ts';
import type { SourceNames } from '../../lib/readings/name-source.ts';
import type { Judged } from '../../lib/readings/readings.ts';
import { recordOf } from './attempt-row.ts';
import { machineWord } from './words.ts';

interface Props {
  model: CaseModel;
  merged: Merged;
  harmless: Judged['harmless'];
  mask: Mask;
  table: SourceNames;
}

/** All that answers nothing: what only looks like an error, plain readings, checks that could not be made. */
export function EvidenceRest({ model, merged, harmless, mask, table }: Props) {
  const name = (check: CheckId) => (
    <a href={model.checks[check]?.url}>{model.checks[check]?.short}</a>
  );
  return (
    <>
      <Fold title="Looks like an error and is none" count={harmless.length}>
        {harmless.map(({ fact, template, note, count }) => (
          <li>
            <strong>{mask.title(template, fact)}</strong>
            {count > 1 && ` (${count} times)`}: {note}{' '}
            <span class="reading">{recordOf(fact, mask, table)}</span>
          </li>
        ))}
      </Fold>
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
    <details class="fold">
      <summary>
        {title} ({count})
      </summary>
      <ul class="reading">{children}</ul>
    </details>
  );
}
