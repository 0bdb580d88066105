import type { ByteSource } from '../reader.ts';
import { sourceOfDeflated, type UnpackedSource } from './deflated-source.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Make a source of a part of another. */
const sourceOfPart = (source: ByteSource, from: number, size: number): ByteSource => ({
  size,
  read: (first, end) => source.read(from + first, from + Math.min(end, size)),
});

/**
 * Open an entry by its local header. Sizes are taken from the directory: in the header they may be missing and follow the
 * data. Throws where the header is not there. Source: APPNOTE 6.3.10, section 4.3.7.
 */
export async function openEntry(source: ByteSource, entry: ZipEntry): Promise<UnpackedSource> {
  const header = await source.read(entry.at, entry.at + 30);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < 30 || view.getUint32(0, true) !== 0x04034b50)
    throw new Error('It is not where the archive says.');
  const at = entry.at + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (at + entry.packed > source.size) throw new Error('The archive is cut short.');
  const packed = sourceOfPart(source, at, entry.packed);
  return entry.method === 0
    ? { ...packed, problem: () => null }
    : sourceOfDeflated(packed, entry.size, entry.crc);
}
