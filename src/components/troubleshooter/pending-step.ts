import type { Snapshot } from '../../lib/case/transition.ts';
import { afterPaint } from './after-paint.ts';

/** Parts of a step that are done one after the other. */
export interface StepWork {
  /** Render the step. */
  render: (step: Snapshot) => void;
  /** Save the case and add it to the browser’s history. */
  record: (step: Snapshot) => void;
}

/**
 * Create the queue for the one step that is on the screen and not recorded yet. Adding an entry to the history takes long
 * enough to be felt on a slow phone, so it waits for the paint. `finish` records at once; `cancel` drops the step.
 */
export function createPendingStep({ render, record }: StepWork) {
  let pending: (() => void) | null = null;
  const finish = (): void => {
    const work = pending;
    pending = null;
    work?.();
  };
  return {
    /**
     * Take a step.
     *
     * @param isShown Whether the page shows it already, so that rendering it can wait as well.
     */
    take: (step: Snapshot, isShown: boolean): void => {
      finish();
      if (!isShown) render(step);
      pending = () => {
        if (isShown) render(step);
        record(step);
      };
      afterPaint(finish);
    },
    finish,
    /** @returns Whether there was a step to drop. */
    cancel: (): boolean => {
      const wasPending = pending !== null;
      pending = null;
      return wasPending;
    },
  };
}
