import { useState } from 'preact/hooks';
import type { Outcome } from '../../lib/domain/case.ts';
import type { FixDetail } from '../../lib/case/details.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Way } from '../../lib/domain/closed-lists.ts';
import type { FixId } from '../../lib/domain/tree.ts';
import { rememberedWay } from '../../lib/ways/remembered.ts';
import { WAY, minutes } from '../../lib/labels/labels.ts';
import { Restores } from './Restores.tsx';
import { Undo } from './Undo.tsx';

interface Props {
  model: CaseModel;
  /** Undefined until fetched. */
  detail: FixDetail | undefined;
  fix: FixId;
  onOutcome: (outcome: Outcome) => void;
}

/** A fix that did not help is undone before the next one, so that two changes never mix. */
export function UndoFirst({ model, detail, fix, onOutcome }: Props) {
  const [chosen, setChosen] = useState<Way | null>(null);
  const view = model.fixes[fix];
  if (!view) return null;
  const ways = detail?.ways ?? [];
  const usual = rememberedWay();
  const used = chosen ?? ways.find((way) => way === usual) ?? ways[0] ?? null;
  return (
    <section class="fix-card" aria-labelledby="undo-first">
      <p class="question-number">It didn’t help: {view.title}</p>
      <h1 id="undo-first" tabIndex={-1}>
        Undo it before you go on
      </h1>
      <p>
        Undo this change first, so that it doesn’t hide the real cause. It takes{' '}
        {minutes(view.undoMinutes)}.
      </p>
      {ways.length > 1 && (
        <fieldset class="ways-used">
          <legend>Which way did you use?</legend>
          {ways.map((way) => (
            <label class="choice">
              <input
                type="radio"
                name={`used-${fix}`}
                checked={way === used}
                onChange={() => setChosen(way)}
              />
              {WAY[way]}
            </label>
          ))}
        </fieldset>
      )}
      <Undo steps={detail?.undo} way={ways.length > 1 ? used : null} />
      <Restores label="What was there before" values={detail?.restores} />
      <p>
        <a href={`${view.url}#undo`}>Open the undo steps on the fix page</a>
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
