import { sourceOfBytes } from '../../src/lib/artefacts/byte-sources.ts';
import { CLIENT_LOG_READERS } from '../../src/lib/artefacts/client-logs/client-log-readers.ts';
import { decodeText } from '../../src/lib/artefacts/decode-text.ts';
import { EVENT_READERS } from '../../src/lib/artefacts/events/event-readers.ts';
import { OUTPUT_READERS } from '../../src/lib/artefacts/outputs/output-readers.ts';
import { readArtefact } from '../../src/lib/artefacts/read-artefact.ts';
import type { ReadFile, ReadResult, TextReader } from '../../src/lib/artefacts/reader.ts';
import { artefactContext } from './artefact-context.ts';

/** Make a function that lets readers look at the text of bytes, without the dispatcher that would catch what they throw. */
const textOf =
  (readers: readonly TextReader[]) =>
  (bytes: Uint8Array): Promise<ReadResult[]> => {
    const text = decodeText(bytes);
    return Promise.resolve(
      readers.map((reader) => reader(text, artefactContext())).filter((one) => one !== null),
    );
  };

/** Let the readers of events look at the text of bytes. */
export const readEventTexts = textOf(EVENT_READERS);

/** Let the readers of commands’ output and of clients’ logs look at the text of bytes. */
export const readOutputs = textOf([...OUTPUT_READERS, ...CLIENT_LOG_READERS]);

/** Read an archive; a fault in the archive as a whole, which the dispatcher catches, is thrown. */
export async function readEntriesOf(bytes: Uint8Array): Promise<ReadFile[]> {
  const files = await readArtefact(sourceOfBytes(bytes), artefactContext({ name: 'a.zip' }));
  const fault = files.find(
    ({ error }) => error?.startsWith('This file could not be read') === true,
  );
  if (fault !== undefined) throw new Error(`${fault.file}: ${fault.error}`);
  return files;
}
