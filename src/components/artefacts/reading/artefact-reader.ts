import type { Given } from '../given.ts';
import type { ReadingTable } from '../../../lib/readings/readings.ts';
import type { ReadProgress, EvidenceReading } from './evidence-reading.ts';

/** Reads what is given, in a worker or here. */
export interface ArtefactReader {
  /** The table that judges what is read. */
  table: ReadingTable;
  /** Read; null where it was cancelled. Rejects where reading itself failed. */
  take: (
    given: Given,
    onProgress: (progress: ReadProgress) => void,
    signal: AbortSignal,
  ) => Promise<EvidenceReading | null>;
  /** Judge again, for an attempt at a time in milliseconds since 1970. */
  judgeAt: (failedAt: number | null) => Promise<EvidenceReading>;
  /** Let go of all that was read. */
  end: () => void;
}
