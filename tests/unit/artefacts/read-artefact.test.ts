import { describe, expect, test } from 'vitest';
import { sourceOfBlob, sourceOfBytes } from '../../../src/lib/artefacts/byte-sources.ts';
import { CLIENT_LOG_READERS } from '../../../src/lib/artefacts/client-logs/client-log-readers.ts';
import { EVENT_READERS } from '../../../src/lib/artefacts/events/event-readers.ts';
import { mergeResults } from '../../../src/lib/artefacts/merge-results.ts';
import { OUTPUT_READERS } from '../../../src/lib/artefacts/outputs/output-readers.ts';
import { readArtefact } from '../../../src/lib/artefacts/read-artefact.ts';
import { readText } from '../../../src/lib/artefacts/read-text.ts';
import { UNKNOWN_TEXT } from '../../../src/lib/artefacts/text-notes.ts';
import type { ByteSource } from '../../../src/lib/artefacts/reader.ts';
import { artefactContext } from '../../support/artefact-context.ts';
import { writeEventXml } from '../../support/event-xml.ts';
import { OUTPUT_SAMPLES } from '../../support/output-samples.ts';
import { NOW, readAll } from '../../support/read-text.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file', () => {
  test('of text is read from memory and from a Blob alike', async () => {
    const bytes = encode(writeEventXml());
    const sources = [sourceOfBytes(bytes), sourceOfBlob(new Blob([bytes.slice()]))];
    for (const source of sources) {
      const files = await readArtefact(source, artefactContext({ name: 'any.bin' }));
      expect(files.map(({ file, kind, records, error }) => [file, kind, records, error])).toEqual([
        ['any.bin', 'event-xml', 1, null],
      ]);
    }
  });

  test.each(OUTPUT_SAMPLES.map((sample, index) => [index, sample] as const))(
    'with the text of sample %i gives the facts of its readers, each once',
    async (_, sample) => {
      const files = await readArtefact(
        sourceOfBytes(encode(sample)),
        artefactContext({ name: 'output.txt', now: NOW }),
      );
      const readers = [...EVENT_READERS, ...OUTPUT_READERS, ...CLIENT_LOG_READERS];
      expect(files).toEqual(
        mergeResults(readAll(readers, sample)).map((result) => ({
          ...result,
          file: 'output.txt',
          error: null,
        })),
      );
    },
  );

  test('that nothing knows is named with a note', async () => {
    const unknown = await readArtefact(sourceOfBytes(encode('hello')), artefactContext());
    expect(unknown).toMatchObject([
      { kind: 'text', facts: [], notes: [UNKNOWN_TEXT], error: null },
    ]);
    const empty = await readArtefact(sourceOfBytes(new Uint8Array()), artefactContext());
    expect(empty).toMatchObject([{ kind: 'empty', error: null }]);
  });

  test('that cannot be read is an error of its own', async () => {
    const broken: ByteSource = { size: 10, read: () => Promise.reject(new Error('gone')) };
    const [file] = await readArtefact(broken, artefactContext());
    expect(file).toMatchObject({ kind: 'unknown', error: 'This file could not be read: gone' });
  });

  test('is left when the job is cancelled', async () => {
    const controller = new AbortController();
    controller.abort(new Error('cancelled'));
    const context = artefactContext({ signal: controller.signal });
    await expect(readArtefact(sourceOfBytes(encode('a')), context)).rejects.toThrow('cancelled');
    await expect(readText('a', context)).rejects.toThrow('cancelled');
  });
});
