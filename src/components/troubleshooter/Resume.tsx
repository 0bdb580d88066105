import { BASE } from '../../lib/domain/base.ts';
import type { Case } from '../../lib/domain/case.ts';
import type { ReadCase, View } from '../../lib/case/case-url.ts';
import { savedQuery } from '../../lib/case/case-url.ts';
import type { SavedCase } from './saved-cases.ts';

interface Props {
  /** The cases that are saved on this device, the last one first. */
  saved: readonly SavedCase[];
  current: Case;
  view: View;
  foreign: ReadCase['foreign'];
  /** Set when the page shows a case, such as that of a link. */
  started: boolean;
  /** False until the saved cases have been read. */
  ready: boolean;
}

/** Words for a page that shows nobody's case. */
const [BACK, GO_ON] = ['You’ve been here before. ', 'Continue where you left off'];

const urlOf = ({ query }: SavedCase): string => `${BASE}troubleshoot/${query}`;

/**
 * Offers the cases that are saved on this device, but for the one that the page shows. Until they have been read its place is
 * kept, seen only where there is one (`components/shell/arriving.ts`).
 */
export function Resume({ saved, current, view, foreign, started, ready }: Props) {
  if (!ready)
    return (
      <p class="note saved">
        {BACK}
        <a>{GO_ON}</a>
      </p>
    );
  const here = savedQuery(current, view, foreign);
  const [last, ...others] = saved.filter(({ query }) => query !== here);
  if (!last) return null;
  return (
    <p class="note">
      {started ? 'You have your own case on this device. ' : BACK}
      <a href={urlOf(last)}>{started ? 'Open your own case' : GO_ON}</a>
      {others.map((other, index) => (
        <>
          {index === 0 ? ', or another case: ' : ', '}
          <a href={urlOf(other)}>
            {other.steps} {other.steps === 1 ? 'step' : 'steps'}
          </a>
        </>
      ))}
    </p>
  );
}
