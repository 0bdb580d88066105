import type { BinXmlElement } from './binxml.ts';
import { crc32 } from '../crc-32.ts';
import {
  CHUNK_HEADER_SIZE,
  CHUNK_SIZE,
  MAX_CHUNK_WORK,
  MAX_TEMPLATE_PARTS,
} from './evtx-limits.ts';
import type { ReadUtf16 } from './string-cache.ts';

/** A chunk while it is read. It is self-contained: names and templates are referred to by their place in it. */
export interface EvtxChunk {
  view: DataView;
  /** End of the records in bytes: free space follows, with what is left of older records. */
  end: number;
  /** True where a checksum is wrong, or the chunk is cut. */
  damaged: boolean;
  /** True once it was found that what follows the last record before the end can’t be read. */
  brokenOff: boolean;
  readText: ReadUtf16;
  /** Names by place. */
  names: Map<number, string>;
  /** Compiled templates by place. */
  templates: Map<number, BinXmlElement>;
  /** Parts that templates may still have, and work that may still be done: see the limits. */
  partsLeft: number;
  workLeft: number;
}

/** “ElfChnk” and a zero. */
const MAGIC = [0x45, 0x6c, 0x66, 0x43, 0x68, 0x6e, 0x6b, 0];
/** Bytes of the header that its own checksum leaves out: flags and the checksum itself. */
const UNCHECKED = [120, 128] as const;

/** Tell whether a chunk begins at a place. */
export const isChunk = (bytes: Uint8Array, at: number): boolean =>
  MAGIC.every((byte, index) => bytes[at + index] === byte);

/**
 * Open the chunk in so many bytes, 65,536 or fewer where the file is cut. Its checksums cover the header and the
 * records (libevtx, “Chunk header”). A free-space offset out of bounds is taken for the end of the chunk.
 */
export function openChunk(bytes: Uint8Array, readText: ReadUtf16): EvtxChunk {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length === CHUNK_SIZE;
  const free = whole ? view.getUint32(48, true) : 0;
  const bounded = free >= CHUNK_HEADER_SIZE && free <= CHUNK_SIZE;
  const damaged =
    !bounded ||
    crc32(view, [0, UNCHECKED[0]], [UNCHECKED[1], CHUNK_HEADER_SIZE]) !==
      view.getUint32(124, true) ||
    crc32(view, [CHUNK_HEADER_SIZE, free]) !== view.getUint32(52, true);
  return {
    view,
    end: bounded ? free : bytes.length,
    damaged,
    brokenOff: false,
    readText,
    names: new Map(),
    templates: new Map(),
    partsLeft: MAX_TEMPLATE_PARTS,
    workLeft: MAX_CHUNK_WORK,
  };
}

/** Take work off what a chunk may cost. Throws RangeError where none is left. */
export function spend(chunk: EvtxChunk, work: number): void {
  chunk.workLeft -= work;
  if (chunk.workLeft < 0) throw new RangeError('The chunk needs too much work');
}
