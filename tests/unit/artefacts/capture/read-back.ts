import { readCapture } from '../../../../src/lib/artefacts/capture/read-capture.ts';
import type { Fact } from '../../../../src/lib/artefacts/fact.ts';
import type { ReadContext, ReadResult } from '../../../../src/lib/artefacts/reader.ts';
import type { TcpTalk } from '../../../support/captures/tcp-talk.ts';
import { writePcap } from '../../../support/captures/write-pcap.ts';

/** Present time of the tests. */
export const NOW = Date.UTC(2026, 1, 1);

/** Read bytes as a capture. */
export const readBytes = (
  bytes: Uint8Array,
  context: Partial<ReadContext> = {},
): Promise<ReadResult> =>
  readCapture(
    { size: bytes.length, read: (from, to) => Promise.resolve(bytes.slice(from, to)) },
    { name: 'synthetic.pcap', now: NOW, wants: () => true, ...context },
  );

/** Read the facts of talks, one after the other in one capture. */
export async function readTalks(...talks: readonly Pick<TcpTalk, 'frames'>[]): Promise<Fact[]> {
  const { facts } = await readBytes(writePcap(talks.flatMap((talk) => talk.frames)));
  return facts;
}

/** Read the fields of the only connection of a talk. */
export async function readFields(talk: Pick<TcpTalk, 'frames'>): Promise<Record<string, string>> {
  const facts = await readTalks(talk);
  if (facts.length !== 1) throw new Error(`There are ${facts.length} facts.`);
  return facts[0]!.fields;
}
