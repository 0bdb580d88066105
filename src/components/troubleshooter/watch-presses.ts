import { afterPaint } from './after-paint.ts';

/**
 * Watch for presses, so that work can wait until the one that may be under way is over and its effect is painted.
 *
 * @param signal Ends the watch.
 * @returns Function that resolves at once after a paint where nothing is pressed.
 */
export function watchPresses(signal: AbortSignal): () => Promise<void> {
  let isPressed = false;
  let release = (): void => undefined;
  const options = { signal, capture: true };
  addEventListener('pointerdown', () => (isPressed = true), options);
  for (const end of ['pointerup', 'pointercancel', 'blur'] as const)
    addEventListener(
      end,
      () => {
        isPressed = false;
        release();
      },
      options,
    );
  return async () => {
    if (isPressed) await new Promise<void>((released) => (release = released));
    await new Promise<void>((painted) => afterPaint(painted));
  };
}
