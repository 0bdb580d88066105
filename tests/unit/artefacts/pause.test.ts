import { describe, expect, test, vi } from 'vitest';
import { createPause } from '../../../src/lib/artefacts/pause.ts';

describe('a pause between two pieces of work', () => {
  /** Pause after so many milliseconds of work, and cancel once the pause has begun. */
  const pauseAfter = (ms: number): Promise<void> => {
    const control = new AbortController();
    const now = vi.spyOn(performance, 'now');
    now.mockReturnValue(1000);
    const pause = createPause(control.signal);
    now.mockReturnValue(1000 + ms);
    const pausing = pause();
    control.abort(new Error('Cancelled'));
    return pausing;
  };

  test('lets others run once some milliseconds were worked, and hears that they cancelled', async () => {
    await expect(pauseAfter(30)).rejects.toThrow('Cancelled');
  });

  test('does not wait before', async () => {
    await expect(pauseAfter(1)).resolves.toBeUndefined();
  });

  test('throws the reason of a signal that was given already', async () => {
    const reason = new Error('Cancelled before');
    await expect(createPause(AbortSignal.abort(reason))()).rejects.toBe(reason);
  });
});
