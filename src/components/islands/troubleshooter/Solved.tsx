import type { Case } from '../../../lib/case/case.ts';
import type { CaseModel } from '../../../lib/case/model.ts';
import type { FixId } from '../../../lib/tree/types.ts';
import { Inline } from './Inline.tsx';

interface Props {
  model: CaseModel;
  current: Case;
  fix: FixId;
}

/** The connection is back: what is still changed, and how to undo what did not help. */
export function Solved({ model, current, fix }: Props) {
  const useless = Object.entries(current.tried)
    .filter(([, outcome]) => outcome === 'failed')
    .map(([id]) => id);
  return (
    <section aria-labelledby="solved">
      <h1 id="solved" tabIndex={-1}>
        You are back in
      </h1>
      <p>
        <a href={model.fixes[fix]?.url}>{model.fixes[fix]?.title}</a> worked. Keep the old values you noted until you
        are sure.
      </p>
      {useless.length > 0 && (
        <>
          <h2>Undo what did not help</h2>
          <ul>
            {useless.map((id) => (
              <li key={id}>
                <a href={model.fixes[id]?.url}>{model.fixes[id]?.title}</a>
                {model.fixes[id]?.undo.map((step) => (
                  <p>
                    <Inline text={step} />
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
