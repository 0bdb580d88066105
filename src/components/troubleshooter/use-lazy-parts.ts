import { useMemo } from 'preact/hooks';
import type { CaseModel } from '../../lib/case/case-model.ts';
import { createOpening } from '../../lib/case/create-opening.ts';
import type { Whole } from './load-whole.ts';
import { useLazy } from './use-lazy.ts';

/**
 * Load what the first question does without, when it is needed.
 *
 * @param first The model of the first steps, without fixes and evidence.
 * @param load Loads the rest; the same function at every render.
 * @returns `guide` is null until the `parts` are loaded; `opening` derives questions before that.
 */
export function useLazyParts(first: CaseModel, load: () => Promise<Whole>, needed: boolean) {
  const { part: parts, failed } = useLazy(load, needed);
  const guide = parts?.guide ?? null;
  const opening = useMemo(() => createOpening(first), [first]);
  return { parts, guide, opening, model: guide?.model ?? first, failed };
}
