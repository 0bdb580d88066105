import type { Case, Outcome } from '../../lib/domain/case.ts';
import { isStillChanged } from '../../lib/domain/case.ts';
import type { Details } from '../../lib/case/details.ts';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { FixId } from '../../lib/domain/tree.ts';
import { OUTCOME } from '../../lib/labels/fixes.ts';
import { Restores } from './Restores.tsx';
import { Undo } from './Undo.tsx';

interface Props {
  model: CaseModel;
  details: Details;
  current: Case;
  onOutcome: (fix: FixId, outcome: Outcome) => void;
}

/** The changes made so far, newest first, each with its undo; then the fixes that could not be done. */
export function Ledger({ model, details, current, onOutcome }: Props) {
  const tried = Object.entries(current.tried).reverse();
  const changes = tried.filter(([, outcome]) => outcome !== 'skipped');
  const skipped = tried.filter(([, outcome]) => outcome === 'skipped');
  if (tried.length === 0) return null;
  return (
    <section class="ledger" aria-labelledby="ledger">
      <h2 id="ledger">Changes you made</h2>
      {changes.length === 0 && <p>None so far.</p>}
      <ol>
        {changes.map(([fix, outcome]) => {
          const view = model.fixes[fix];
          const changed = isStillChanged(outcome) && (view?.undoMinutes ?? 0) > 0;
          return (
            <li key={fix}>
              <a href={view?.url}>{view?.title}</a>: {OUTCOME[outcome]}
              {changed && (
                <details>
                  <summary>
                    How to undo it<span class="visually-hidden">: {view?.title}</span>
                  </summary>
                  <Restores label="Put back:" values={details.fixes[fix]?.restores} />
                  <Undo steps={details.fixes[fix]?.undo} way={null} />
                  {!details.fixes[fix] && (
                    <a href={`${view?.url ?? ''}#undo`}>Open the undo steps on the fix page</a>
                  )}
                  {outcome === 'kept' && (
                    <button
                      type="button"
                      class="link-button"
                      onClick={() => onOutcome(fix, 'undone')}
                    >
                      I have undone it now
                    </button>
                  )}
                </details>
              )}
            </li>
          );
        })}
      </ol>
      {skipped.length > 0 && (
        <p class="meta">
          Could not be done: {skipped.map(([fix]) => model.fixes[fix]?.title).join('; ')}
        </p>
      )}
    </section>
  );
}
