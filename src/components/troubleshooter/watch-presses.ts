import { afterPaint } from './after-paint.ts';

/**
 * Watch for presses, so that what could move under a finger waits until the press that may be under way is over and its effect
 * is painted.
 *
 * @param signal Ends the watch.
 * @returns Function that runs another: at once where nothing is pressed.
 */
export function watchPresses(signal: AbortSignal): (run: () => void) => void {
  let isPressed = false;
  let waiting: (() => void)[] = [];
  const options = { signal, capture: true };
  const whenFree = (run: () => void): void => {
    if (isPressed) waiting.push(run);
    else run();
  };
  addEventListener('pointerdown', () => (isPressed = true), options);
  for (const end of ['pointerup', 'pointercancel', 'blur'] as const)
    addEventListener(
      end,
      () => {
        isPressed = false;
        const released = waiting;
        waiting = [];
        // The next press may have begun by then.
        for (const run of released) afterPaint(() => whenFree(run));
      },
      options,
    );
  return whenFree;
}
