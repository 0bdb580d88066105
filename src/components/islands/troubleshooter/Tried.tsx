import type { Case, Outcome } from '../../../lib/case/case.ts';
import type { CaseModel } from '../../../lib/case/model.ts';
import type { FixId } from '../../../lib/tree/types.ts';

interface Props {
  model: CaseModel;
  current: Case;
  onRetract: (fix: FixId) => void;
}

const OUTCOME: Record<Outcome, string> = {
  worked: 'worked',
  failed: 'did not help',
  skipped: 'could not be done',
};

/** The fixes tried so far, newest first. */
export function Tried({ model, current, onRetract }: Props) {
  const tried = Object.entries(current.tried).reverse();
  if (tried.length === 0) return null;
  return (
    <section aria-labelledby="tried">
      <h2 id="tried">Tried so far</h2>
      <ul class="trail">
        {tried.map(([fix, outcome]) => (
          <li key={fix}>
            <span>
              <a href={model.fixes[fix]?.url}>{model.fixes[fix]?.title}</a>: {OUTCOME[outcome]}
            </span>
            <button type="button" class="link-button" onClick={() => onRetract(fix)}>
              Take back<span class="visually-hidden">: {model.fixes[fix]?.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
