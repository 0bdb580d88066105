import type { Given } from '../given.ts';
import type { ReadProgress, EvidenceReading } from './evidence-reading.ts';
import type { Setup } from './session.ts';

/** Message to the worker that reads. */
export type Order =
  | { type: 'set-up'; setup: Setup }
  | { type: 'take'; given: Given }
  | { type: 'judge'; failedAt: number | null }
  | { type: 'cancel' };

/** Message from it. */
export type Answer =
  | { type: 'progress'; progress: ReadProgress }
  | { type: 'done'; reading: EvidenceReading }
  | { type: 'cancelled' }
  | { type: 'failed'; reason: string };
