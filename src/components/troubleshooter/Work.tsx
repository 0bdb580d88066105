import type { CheckDetail } from '../../lib/case/details.ts';
import type { CheckView } from '../../lib/case/case-model.ts';
import { waysFor } from '../../lib/case/work.ts';
import type { StatedAccess } from '../../lib/domain/access.ts';
import { CHECK_PLACE, minutes } from '../../lib/labels/labels.ts';
import { EventBox } from './EventBox.tsx';
import { How } from './How.tsx';

interface Props {
  check: CheckView;
  /** Undefined where it could not be fetched. */
  detail: CheckDetail | undefined;
  access: StatedAccess | undefined;
}

/** Task before a question can be answered: one way to do it, the others folded, then what was seen. */
export function Work({ check, detail, access }: Props) {
  const [best, ...others] = waysFor(detail?.how ?? [], access);
  const passedOn = access === 'by-someone' && (check.where === 'host' || check.where === 'portal');
  return (
    <>
      <div class="work">
        <h2>{passedOn ? 'Ask the person who can get to it to do this' : 'Do this first'}</h2>
        <p class="meta">
          {CHECK_PLACE[check.where]} · {minutes(check.minutes)}
        </p>
        {best ? (
          <How how={[best]} />
        ) : (
          <p>
            <a href={check.url}>How to do it</a>
          </p>
        )}
        {others.length > 0 && (
          <details>
            <summary>{others.length === 1 ? 'Another way' : `${others.length} other ways`}</summary>
            <How how={others} />
          </details>
        )}
      </div>
      <h2>What did you see?</h2>
      {detail?.events && <EventBox events={detail.events} answers={check.answers} />}
    </>
  );
}
