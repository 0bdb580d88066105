import { sourceOfBytes } from '../../../src/lib/artefacts/byte-sources.ts';
import { readEvtx } from '../../../src/lib/artefacts/evtx/read-evtx.ts';
import type { ReadContext, ReadResult } from '../../../src/lib/artefacts/reader.ts';
import { artefactContext } from '../artefact-context.ts';

/** Read a log in memory, every event wanted unless the context says otherwise. */
export const readLog = (
  bytes: Uint8Array,
  context: Partial<ReadContext> = {},
): Promise<ReadResult> =>
  readEvtx(sourceOfBytes(bytes), artefactContext({ name: 'log.evtx', ...context }));
