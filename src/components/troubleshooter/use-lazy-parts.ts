import { useMemo } from 'preact/hooks';
import type { CaseModel } from '../../lib/case/case-model.ts';
import { createOpening } from '../../lib/case/create-opening.ts';
import type { Rest } from '../../lib/case/serialize-rest.ts';
import { REST_URL } from '../../lib/case/serialize.ts';
import type * as lazyParts from './lazy-parts.ts';
import { useLazy } from './use-lazy.ts';

/** Parts that the first question does without. */
export type LazyParts = typeof lazyParts;

async function loadParts(): Promise<LazyParts & { rest: Rest }> {
  const [parts, response] = await Promise.all([import('./lazy-parts.ts'), fetch(REST_URL)]);
  if (!response.ok) throw new Error(response.statusText);
  return { ...parts, rest: (await response.json()) as Rest };
}

/**
 * Load what the first question does without, when it is needed.
 *
 * @param first The model as the page brought it, without fixes and evidence.
 * @returns `guide` is null until the `parts` are loaded; `opening` derives questions before that.
 */
export function useLazyParts(first: CaseModel, needed: boolean) {
  const { part: parts, failed } = useLazy(loadParts, needed);
  const guide = useMemo(
    () => parts && parts.createGuide(parts.withRest(first, parts.rest)),
    [first, parts],
  );
  const opening = useMemo(() => createOpening(first), [first]);
  return { parts, guide, opening, model: guide?.model ?? first, failed };
}
