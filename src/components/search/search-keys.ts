/**
 * Connect the keys of a search input and its results: arrows move, Home and End go to the ends, Escape calls `leave`. Letters
 * typed
 * on a result go on in the input. The results are plain links, so Enter and Tab do what they always do.
 *
 * @param leave Closes what can be closed, and says whether there was anything: if not, Escape clears the input, as in any
 *   search field.
 */
export function connectKeys(
  input: HTMLInputElement,
  results: HTMLElement,
  leave: () => boolean,
): void {
  const links = (): HTMLElement[] => [...results.querySelectorAll<HTMLElement>('a[href]')];

  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const all = links();
    const target =
      event.key === 'ArrowDown' ? all[0] : event.key === 'ArrowUp' ? all.at(-1) : undefined;
    if (target) {
      event.preventDefault();
      target.focus();
    } else if (event.key === 'Escape' && leave()) event.preventDefault();
  });

  results.addEventListener('keydown', (event) => {
    const all = links();
    const at = all.indexOf(event.target as HTMLElement);
    const moves: Record<string, HTMLElement | undefined> = {
      ArrowDown: all[at + 1] ?? input,
      ArrowUp: all[at - 1] ?? input,
      Home: all[0],
      End: all.at(-1),
    };
    const target = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    if (target) {
      event.preventDefault();
      target.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      input.focus();
      leave();
    } else if (
      event.key.length === 1 &&
      event.key !== ' ' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      // The key reaches the input, because focus moves before its character is entered.
      input.focus();
    }
  });
}
