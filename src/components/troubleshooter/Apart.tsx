import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Suspect } from '../../lib/case/situation.ts';
import { separates } from '../../lib/engine/separates.ts';
import type { CheckId } from '../../lib/domain/tree.ts';

interface Props {
  model: CaseModel;
  check: CheckId;
  standing: readonly Suspect[];
}

/** The suspects that the answer to a question would move apart most. */
export function Apart({ model, check, standing }: Props) {
  const view = model.checks[check];
  if (!view) return null;
  const belief = Object.fromEntries(standing.map((one) => [one.cause, one.belief]));
  const apart = separates({ id: check, ...view }, belief);
  if (apart.length === 0) return null;
  return (
    <p>
      This helps most to check:{' '}
      {apart.map((cause, index) => (
        <>
          {index > 0 && (index === apart.length - 1 ? ' and ' : ', ')}
          <strong>{model.causes[cause]?.title}</strong>
        </>
      ))}
      .
    </p>
  );
}
