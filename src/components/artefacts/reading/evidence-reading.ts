import type { ReadFile } from '../../../lib/artefacts/reader.ts';
import type { MachineFindings } from '../../../lib/findings/findings.ts';
import type { Judged } from '../../../lib/readings/readings.ts';

/** Report on one file or text: what was read of it. Its facts stay where it was read. */
export interface ReadReport extends Pick<
  ReadFile,
  'file' | 'kind' | 'records' | 'unreadable' | 'notes' | 'error'
> {
  /** Number of its facts that are wanted. */
  facts: number;
  /** Set where a row of the table tells what one of them means. */
  says: boolean;
}

/** Result of all that was given so far. */
export interface EvidenceReading {
  files: ReadReport[];
  judged: Judged;
  /** Findings of the diagnostic script. */
  findings: MachineFindings[];
  /** Pasted texts that no reader knows: a person's own words, as far as that can be said. */
  prose: string[];
  /** Why the text that was given last cannot be read; null where it was. */
  refused: string | null;
}

/** Progress of reading: the share of all that was given, from 0 to 1, and the file at hand. */
export interface ReadProgress {
  share: number;
  file: string;
}
