import { crc32 } from 'node:zlib';
import { writeChunk, type ChunkWriter, type Fragment } from './evtx/chunk-writer.ts';
import { toForwarded, toInstance, type SyntheticEvent } from './evtx/event-fragment.ts';

export type { SyntheticEvent } from './evtx/event-fragment.ts';

/** Ways in which a synthetic log may differ from a whole one of its own computer. */
export interface EvtxOptions {
  /** `templates` as Windows logs events; `forwarded` as a collector stores those of other computers. */
  form?: 'templates' | 'forwarded';
  /** Number of the first record in the file. */
  firstNumber?: number;
  /** Records of a chunk at most; as many as fit otherwise. */
  perChunk?: number;
  /** Events behind the free-space offset of the last chunk: old ones that no longer count. */
  slack?: readonly SyntheticEvent[];
  isDirty?: boolean;
  /** Number of chunks that the header claims. */
  claimedChunks?: number;
  /** True where the free-space offset of each chunk is at its end, with zeros up to there. */
  isFilled?: boolean;
  minorVersion?: 1 | 2;
}

const FILE_HEADER = 4096;

/**
 * Write a synthetic log (.evtx) of some events, byte-exact against the libevtx description of the format, with the tables
 * of names and templates, and checksums. Checked by hand against two other readers: evtxexport 20181227 (libevtx) and
 * @ts-evtx/core 1.1.1 give the same events, but for negative numbers, which the first gets wrong, for binary data, which the
 * second does, and for forwarded events, of which neither gives anything.
 */
export const writeEvtx = (
  events: readonly SyntheticEvent[],
  options: EvtxOptions = {},
): Uint8Array<ArrayBuffer> => {
  const toFragment = options.form === 'forwarded' ? toForwarded : toInstance;
  return writeFragments(
    events.map((event, index) => ({
      time: event.time,
      fragment: toFragment(event, (options.firstNumber ?? 1) + index),
    })),
    options,
  );
};

/** Write a log of fragments of binary XML, for constructs that no event above has. */
export function writeFragments(
  records: readonly { time: number; fragment: Fragment }[],
  options: EvtxOptions = {},
): Uint8Array<ArrayBuffer> {
  const { firstNumber = 1, perChunk = Infinity, slack = [], isFilled = false } = options;
  const chunks: ChunkWriter[] = [writeChunk()];
  records.forEach(({ time, fragment }, index) => {
    const number = firstNumber + index;
    const last = chunks.at(-1)!;
    if (last.count < perChunk && last.add(number, time, fragment)) return;
    const next = writeChunk();
    if (!next.add(number, time, fragment)) throw new Error('An event larger than a chunk');
    chunks.push(next);
  });
  chunks.at(-1)!.endRecords();
  slack.forEach((event, index) => {
    chunks.at(-1)!.add(firstNumber + index, event.time, toInstance(event, firstNumber + index));
  });
  const bytes = new Uint8Array(FILE_HEADER + 65_536 * chunks.length);
  bytes.set(writeHeader(chunks.length, firstNumber + records.length, options));
  chunks.forEach((chunk, index) => bytes.set(chunk.finish(isFilled), FILE_HEADER + 65_536 * index));
  return bytes;
}

function writeHeader(
  chunks: number,
  nextNumber: number,
  { isDirty = false, claimedChunks = chunks, minorVersion = 1 }: EvtxOptions,
): Uint8Array {
  const bytes = new Uint8Array(FILE_HEADER);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('ElfFile\0'));
  view.setUint32(16, claimedChunks - 1, true);
  view.setUint32(24, nextNumber, true);
  view.setUint32(32, 128, true);
  view.setUint16(36, minorVersion, true);
  view.setUint16(38, 3, true);
  view.setUint16(40, FILE_HEADER, true);
  view.setUint16(42, claimedChunks, true);
  view.setUint32(120, isDirty ? 1 : 0, true);
  view.setUint32(124, crc32(bytes.subarray(0, 120)), true);
  return bytes;
}
