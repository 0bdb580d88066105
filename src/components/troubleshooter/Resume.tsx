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
}

const urlOf = ({ query }: SavedCase): string => `${BASE}troubleshoot/${query}`;

/** Offers the cases that are saved on this device, but for the one that the page shows. */
export function Resume({ saved, current, view, foreign, started }: Props) {
  const here = savedQuery(current, view, foreign);
  const [last, ...others] = saved.filter(({ query }) => query !== here);
  if (!last) return null;
  return (
    <p class="note">
      {started ? 'You have your own case on this device. ' : 'You’ve been here before. '}
      <a href={urlOf(last)}>{started ? 'Open your own case' : 'Continue where you left off'}</a>
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
