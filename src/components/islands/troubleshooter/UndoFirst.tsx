import type { Outcome } from '../../../lib/case/case.ts';
import type { FixDetail } from '../../../lib/case/details.ts';
import type { CaseModel } from '../../../lib/case/model.ts';
import type { FixId } from '../../../lib/tree/types.ts';
import { minutes } from '../../../lib/words/labels.ts';
import { Restores } from './Restores.tsx';
import { Undo } from './Undo.tsx';

interface Props {
  model: CaseModel;
  /** Undefined until fetched. */
  detail: FixDetail | undefined;
  fix: FixId;
  onOutcome: (outcome: Outcome) => void;
}

/** A fix that did not help is taken back before the next one, so that two changes never mix. */
export function UndoFirst({ model, detail, fix, onOutcome }: Props) {
  const view = model.fixes[fix];
  if (!view) return null;
  return (
    <section class="fix-card" aria-labelledby="undo-first">
      <p class="question-number">It didn’t help: {view.title}</p>
      <h1 id="undo-first" tabIndex={-1}>
        Undo it before you go on
      </h1>
      <p>
        One change at a time: what stays changed can hide the real cause. It takes{' '}
        {minutes(view.undoMinutes)}.
      </p>
      <Restores label="What was there before" values={detail?.restores} />
      <Undo steps={detail?.undo} way={null} />
      <p>
        <a href={`${view.url}#undo`}>The same on the page of the fix</a>
      </p>
      <div class="outcomes">
        <button type="button" class="button" onClick={() => onOutcome('undone')}>
          I have undone it
        </button>
        <button type="button" class="button quiet" onClick={() => onOutcome('kept')}>
          Leave it for now
        </button>
      </div>
    </section>
  );
}
