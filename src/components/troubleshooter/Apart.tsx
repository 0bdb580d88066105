import type { CaseModel } from '../../lib/case/case-model.ts';
import type { CauseId } from '../../lib/domain/tree.ts';

interface Props {
  model: CaseModel;
  /** The suspects, the most affected first. */
  causes: readonly CauseId[];
}

/** Suspects that the answer to a question would separate most. */
export function Apart({ model, causes }: Props) {
  if (causes.length === 0) return null;
  return (
    <p>
      This helps most to check:{' '}
      {causes.map((cause, index) => (
        <>
          {index > 0 && (index === causes.length - 1 ? ' and ' : ', ')}
          <strong>{model.causes[cause]?.title}</strong>
        </>
      ))}
      .
    </p>
  );
}
