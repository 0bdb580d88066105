import { captureSeeds } from '../support/captures/capture-seeds.ts';
import { readCaptured } from '../support/captures/read-talks.ts';
import { readLog } from '../support/evtx/read-log.ts';
import { OUTPUT_SAMPLES } from '../support/output-samples.ts';
import { readEntriesOf, readEventTexts, readOutputs } from '../support/read-samples.ts';
import { sampleLogs } from './sample-logs.ts';
import { sampleArchives, sampleEventText, sampleEventXml } from './sample-texts.ts';

/** A reader of artefacts, with whole samples to damage; text as UTF-8. */
export interface ArtefactSubject {
  /** Name for `--only`. */
  name: string;
  samples: () => readonly Uint8Array[];
  /** Read bytes; whatever it throws is a fault of the reader. */
  read: (bytes: Uint8Array) => Promise<unknown>;
}

const sampleOutputs = (): Uint8Array[] =>
  OUTPUT_SAMPLES.map((text) => new TextEncoder().encode(text));

/** Every reader of artefacts that is tried. A new reader gets a line here. */
export const ARTEFACT_SUBJECTS: readonly ArtefactSubject[] = [
  { name: 'evtx', samples: sampleLogs, read: readLog },
  { name: 'event-xml', samples: sampleEventXml, read: readEventTexts },
  { name: 'event-text', samples: sampleEventText, read: readEventTexts },
  { name: 'outputs', samples: sampleOutputs, read: readOutputs },
  { name: 'zip', samples: sampleArchives, read: readEntriesOf },
  { name: 'capture', samples: captureSeeds, read: readCaptured },
];
