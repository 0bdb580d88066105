import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CaseModel } from '../../lib/case/case-model.ts';
import type { Situation } from '../../lib/case/situation.ts';

/**
 * Move the focus to the heading of each new step once it is rendered, because a new step is a change of context; the step
 * that the page opens with takes no focus.
 *
 * @param isBehind Set while something else is shown in its place.
 * @param moves Count of the changes of step.
 * @returns Text for a live region: the heading and the strongest suspect.
 */
export function useAnnouncements(
  stage: RefObject<HTMLElement>,
  isBehind: boolean,
  moves: number,
  isRendered: boolean,
  { ranking }: Pick<Situation, 'ranking'>,
  { causes }: CaseModel,
): string {
  const [text, setText] = useState('');
  useEffect(() => {
    if (moves === 0 || !isRendered || isBehind) return;
    const heading = stage.current?.querySelector<HTMLElement>('h1');
    heading?.focus();
    const suspect = ranking[0] && causes[ranking[0].cause]?.title;
    setText(`${heading?.textContent ?? ''}.${suspect ? ` Most suspected: ${suspect}.` : ''}`);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Suspects that arrive later are not a new step to announce.
  }, [stage, isBehind, moves, isRendered]);
  return text;
}
