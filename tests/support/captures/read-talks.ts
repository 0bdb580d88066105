import { sourceOfBytes } from '../../../src/lib/artefacts/byte-sources.ts';
import { readCapture } from '../../../src/lib/artefacts/capture/read-capture.ts';
import type { Fact } from '../../../src/lib/artefacts/fact.ts';
import type { ReadContext, ReadResult } from '../../../src/lib/artefacts/reader.ts';
import { artefactContext } from '../artefact-context.ts';
import type { TcpTalk } from './tcp-talk.ts';
import { writePcap } from './write-pcap.ts';

/** Read bytes as a capture. */
export const readCaptured = (
  bytes: Uint8Array,
  context: Partial<ReadContext> = {},
): Promise<ReadResult> =>
  readCapture(sourceOfBytes(bytes), artefactContext({ name: 'synthetic.pcap', ...context }));

/** Read the facts of talks, one after the other in one capture. */
export async function readTalks(...talks: readonly Pick<TcpTalk, 'frames'>[]): Promise<Fact[]> {
  const { facts } = await readCaptured(writePcap(talks.flatMap((talk) => talk.frames)));
  return facts;
}

/** Read the fields of the only connection of a talk. */
export async function readFields(talk: Pick<TcpTalk, 'frames'>): Promise<Record<string, string>> {
  const facts = await readTalks(talk);
  if (facts.length !== 1) throw new Error(`There are ${facts.length} facts.`);
  return facts[0]!.fields;
}
