import type { Given } from '../given.ts';
import type { Progress, Reading } from './reading.ts';
import type { Setup } from './session.ts';

/** Message to the worker that reads. */
export type Order =
  | { type: 'set-up'; setup: Setup }
  | { type: 'take'; given: Given }
  | { type: 'judge'; failedAt: number | null }
  | { type: 'cancel' };

/** Message from it. */
export type Answer =
  | { type: 'progress'; progress: Progress }
  | { type: 'done'; reading: Reading }
  | { type: 'cancelled' }
  | { type: 'failed'; reason: string };
