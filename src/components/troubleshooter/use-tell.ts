import { useLazy } from './use-lazy.ts';

/** Facts told out of turn: loaded for those who want to. */
const load = () => import('../tell/load-tell.ts').then(({ loadTell }) => loadTell());

/**
 * Load the panel for facts told out of turn.
 *
 * @param isOpen Whether the address asks for it.
 * @param hasWords Whether the words of all checks are there.
 * @returns `isShown` says that it is in the place of the step.
 */
export function useTell(isOpen: boolean, hasWords: boolean) {
  const { part, failed } = useLazy(load, isOpen);
  return { part, isOpen, isShown: isOpen && hasWords && part !== null, failed: isOpen && failed };
}
