import { decodeText } from '../decode-text.ts';
import type { ByteSource } from '../reader.ts';

/** Entry as the central directory has it. */
export interface ZipEntry {
  /** Path with forward slashes, whatever the archive has. */
  path: string;
  /** 0 stored, 8 deflated. */
  method: number;
  encrypted: boolean;
  crc: number;
  /** Sizes in bytes. */
  packed: number;
  size: number;
  /** Place of its local header in the source. */
  at: number;
}

/** Directory of a ZIP, or the sentence on why there is none to read. */
export type ZipDirectory = { entries: ZipEntry[]; cut: boolean } | { problem: string };

/** Limits on a directory: a collection of support has some thousand entries and half a megabyte. */
export const MAX_ENTRIES = 20_000;
const MAX_DIRECTORY = 16 * 1024 * 1024;

/** Most bytes between the start of the end record and the end of the file: its 22 and a comment. */
const MAX_TAIL = 22 + 0xffff;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Find the end record, whose comment reaches to the end of the file; -1 where there is none. */
function findEnd(view: DataView): number {
  let loose = -1;
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
    // One with bytes behind it, which some programs leave, serves where there is nothing better.
    if (loose < 0) loose = at;
  }
  return loose;
}

interface Place {
  count: number;
  size: number;
  at: number;
  disk: number;
}

const toNumber = (value: bigint): number =>
  Number(value > BigInt(Number.MAX_SAFE_INTEGER) ? -1n : value);

/** Read the larger end record that archives beyond 4 GB or 65,535 entries have; null where its place holds something else. */
async function readZip64(source: ByteSource, locator: Uint8Array): Promise<Place | null> {
  const view = viewOf(locator);
  if (locator.length < 20 || view.getUint32(0, true) !== 0x07064b50) return null;
  const at = toNumber(view.getBigUint64(8, true));
  if (at < 0 || at > source.size) return null;
  const record = viewOf(await source.read(at, at + 56));
  if (record.byteLength < 56 || record.getUint32(0, true) !== 0x06064b50) return null;
  return {
    disk: record.getUint32(16, true),
    count: toNumber(record.getBigUint64(32, true)),
    size: toNumber(record.getBigUint64(40, true)),
    at: toNumber(record.getBigUint64(48, true)),
  };
}

/** Read what an entry's extra field 1 has in place of values that do not fit 32 bits, in their fixed order. */
function readWide(extra: DataView, values: readonly number[]): number[] {
  let at = 0;
  while (at + 4 <= extra.byteLength) {
    const size = extra.getUint16(at + 2, true);
    const end = at + 4 + size;
    if (extra.getUint16(at, true) === 1 && end <= extra.byteLength) {
      let next = at + 4;
      return values.map((value) => {
        if (value !== 0xffffffff || next + 8 > end) return value;
        next += 8;
        return toNumber(extra.getBigUint64(next - 8, true));
      });
    }
    at = end;
  }
  return [...values];
}

/** Bring a path to forward slashes, without a drive, a leading slash or `.` in it. */
export const toZipPath = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');

function readEntries(bytes: Uint8Array, count: number, shift: number): ZipEntry[] {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < Math.min(count, MAX_ENTRIES) && at + 46 <= bytes.length) {
    if (view.getUint32(at, true) !== 0x02014b50) break;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) break;
    const [size = 0, packed = 0, place = 0] = readWide(
      viewOf(bytes.subarray(nameEnd, extraEnd)),
      [24, 20, 42].map((offset) => view.getUint32(at + offset, true)),
    );
    entries.push({
      path: toZipPath(decodeText(bytes.subarray(at + 46, nameEnd))),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      at: place + shift,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Read the central directory of a ZIP; no entry is opened. Bytes before the archive are allowed for.
 * Source: APPNOTE 6.3.10, sections 4.3.12 to 4.3.16 and 4.5.3.
 */
export async function readZipDirectory(source: ByteSource): Promise<ZipDirectory> {
  const tailAt = Math.max(0, source.size - MAX_TAIL);
  const tail = await source.read(tailAt, source.size);
  const view = viewOf(tail);
  const end = findEnd(view);
  if (end < 0)
    return {
      problem:
        'This ZIP has no list of its contents: it is cut short or damaged. Copy or pack it again.',
    };
  const place: Place = {
    disk: view.getUint16(end + 6, true),
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    at: view.getUint32(end + 16, true),
  };
  const endAt = tailAt + end;
  const wide = await readZip64(source, await source.read(endAt - 20, endAt));
  const { disk, count, size, at } = wide ?? place;
  if (disk !== 0 && disk !== 0xffff)
    return { problem: 'This is one part of a ZIP that was split: join its parts first.' };
  if (count < 0 || size < 0 || at < 0 || size > MAX_DIRECTORY)
    return {
      problem: `The list of this ZIP's contents is longer than ${MAX_DIRECTORY / 1024 / 1024} MB.`,
    };
  // The directory ends where the end record begins; what is missing there was put before the archive.
  const shift = wide === null ? Math.max(0, endAt - size - at) : 0;
  const bytes = await source.read(at + shift, at + shift + size);
  const entries = readEntries(bytes, count, shift);
  return { entries, cut: entries.length < count };
}
