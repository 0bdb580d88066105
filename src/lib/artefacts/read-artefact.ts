import type { ArchiveUse } from './archive/entry-choice.ts';
import { decodeText } from './decode-text.ts';
import { emptyFile } from './empty-file.ts';
import { MAX_TEXT, readText } from './read-text.ts';
import { readUpTo } from './read-whole.ts';
import type { BinaryReader, ByteSource, ReadContext, ReadFile, ReadResult } from './reader.ts';
import { reasonOf } from './reason-of.ts';
import { sniff, SNIFFED } from './sniff.ts';

/** Limit on the bytes of a text: as many as `MAX_TEXT` may take in UTF-16. */
const MAX_TEXT_BYTES = 2 * MAX_TEXT;

/** Binary formats with a reader of their own, each its own chunk. */
const BINARY: Record<'evtx' | 'pcap' | 'pcapng', () => Promise<BinaryReader>> = {
  evtx: async () => (await import('./evtx/read-evtx.ts')).readEvtx,
  pcap: async () => (await import('./capture/read-capture.ts')).readCapture,
  pcapng: async () => (await import('./capture/read-capture.ts')).readCapture,
};

const nothing = (kind: string, note: string): ReadResult => ({
  kind,
  records: 0,
  unreadable: 0,
  facts: [],
  spans: [],
  notes: [note],
});

/** Place of a file among archives: how deep, and what has been opened so far. */
interface Nesting {
  use: ArchiveUse;
  depth: number;
}

async function readByKind(
  source: ByteSource,
  context: ReadContext,
  { use, depth }: Nesting,
): Promise<ReadFile[]> {
  const named = (result: ReadResult): ReadFile[] => [
    { ...result, file: context.name, error: null },
  ];
  const found = sniff(await source.read(0, SNIFFED));
  switch (found.is) {
    case 'empty':
      return named(nothing('empty', 'This file is empty.'));
    case 'other':
      return named(nothing(found.kind, found.note));
    case 'zip': {
      const { readZip } = await import('./archive/read-zip.ts');
      return readZip(source, context, {
        readEntry: (entry, inner) => readNested(entry, inner, { use, depth: depth + 1 }),
        use,
        depth,
      });
    }
    case 'text': {
      const bytes = await readUpTo(source, MAX_TEXT_BYTES, context);
      const note = `Only the first ${MAX_TEXT_BYTES / 1024 / 1024} MB were read.`;
      const files = await readText(decodeText(bytes), context);
      return source.size > MAX_TEXT_BYTES
        ? files.map((file) => ({ ...file, notes: [...file.notes, note] }))
        : files;
    }
    default:
      return named(await (await BINARY[found.is]())(source, context));
  }
}

async function readNested(
  source: ByteSource,
  context: ReadContext,
  nesting: Nesting,
): Promise<ReadFile[]> {
  try {
    context.signal?.throwIfAborted();
    return await readByKind(source, context, nesting);
  } catch (fault) {
    context.signal?.throwIfAborted();
    return [emptyFile(context.name, `This file could not be read: ${reasonOf(fault)}`)];
  }
}

/**
 * Read a file of any kind, known by its content and never by its name. A ZIP yields itself and what was read in it; a text
 * one result for each kind of output in it. Whatever fails is the `error` of the file; only the reason of `signal` is
 * thrown.
 */
export const readArtefact = (source: ByteSource, context: ReadContext): Promise<ReadFile[]> =>
  readNested(source, context, { use: { entries: 0, bytes: 0, nested: 0 }, depth: 0 });
