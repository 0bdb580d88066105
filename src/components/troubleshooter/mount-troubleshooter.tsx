import { hydrate, render } from 'preact';
import type { TroubleshooterProps } from './Troubleshooter.tsx';
import { Troubleshooter } from './Troubleshooter.tsx';

export { knownIds } from '../../lib/case/case-model.ts';

/**
 * Hydrate the question that the build rendered.
 *
 * @param place Element that holds the rendered question, and nothing else.
 * @returns Function that ends it.
 */
export function mountTroubleshooter(
  place: Element,
  props: Required<TroubleshooterProps>,
): () => void {
  hydrate(<Troubleshooter {...props} />, place);
  return () => render(null, place);
}
