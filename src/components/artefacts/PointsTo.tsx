import { useEffect, useState } from 'preact/hooks';
import type { CaseModel } from '../../lib/case/case-model.ts';
import { caseQuery } from '../../lib/case/case-url.ts';
import type { Guide } from '../../lib/case/create-guide.ts';
import type { Case } from '../../lib/domain/case.ts';
import { bandOf } from '../../lib/engine/bands.ts';
import type { Band } from '../../lib/engine/bands.ts';
import type { CauseId } from '../../lib/domain/tree.ts';
import { BAND } from '../../lib/labels/scales.ts';
import { Heading } from './Heading.tsx';

interface Props {
  model: CaseModel;
  guide: Guide<CaseModel>;
  /** The case with the answers that are ticked. */
  next: Case;
  level: number;
}

/** Suspects that are named: the rest is in the troubleshooter. */
const MAX_NAMED = 3;
const NAMED: readonly Band[] = ['very-likely', 'likely'];

/** The suspects that the ticked answers lead to, as they are ticked. */
export function PointsTo({ model, guide, next, level }: Props) {
  const [suspects, setSuspects] = useState<{ cause: CauseId; band: Band }[]>([]);
  const key = caseQuery(next);
  useEffect(() => {
    // After the tick is drawn.
    const later = setTimeout(() => {
      const beliefs = Object.entries(guide.engine.getBeliefs(next))
        .map(([cause, belief]) => ({ cause, belief, band: bandOf(belief) }))
        .filter(({ band }) => NAMED.includes(band))
        .sort((a, b) => b.belief - a.belief);
      setSuspects(beliefs.slice(0, MAX_NAMED));
    });
    return () => clearTimeout(later);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The address of a case is the case.
  }, [guide, key]);
  if (Object.keys(next.answers).length === 0 || suspects.length === 0) return null;
  return (
    <section class="points-to" aria-labelledby="points-to">
      <Heading level={level} id="points-to">
        What the answers point to
      </Heading>
      <ol>
        {suspects.map(({ cause, band }) => (
          <li key={cause} data-band={band}>
            <a href={model.causes[cause]?.url}>{model.causes[cause]?.title}</a>{' '}
            <span class="meta">{BAND[band]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
