import type { CaseModel } from '../../lib/case/case-model.ts';
import { fixTitle } from '../../lib/case/fix-title.ts';
import type { RankedFix } from '../../lib/engine/rank-fixes.ts';
import type { Answers, FixId } from '../../lib/domain/tree.ts';

interface Props {
  summary: string;
  open?: boolean;
  model: CaseModel;
  answers: Answers;
  fixes: readonly RankedFix[];
  onPick: (fix: FixId) => void;
}

/** Fixes that come later, in order, each with the cause that it fixes. Choosing one brings it forward. */
export function LaterFixes({ summary, open, model, answers, fixes, onPick }: Props) {
  if (fixes.length === 0) return null;
  return (
    <details class="after" open={open}>
      <summary>{summary}</summary>
      <ol>
        {fixes.map(({ fix, forCause, handOver }) => (
          <li key={fix}>
            <button type="button" class="link-button" onClick={() => onPick(fix)}>
              {fixTitle(model, fix, answers)}
            </button>{' '}
            <span class="meta">
              {model.causes[forCause]?.title}
              {handOver && ', to hand over'}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
