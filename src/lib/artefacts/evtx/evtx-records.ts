import type { EvtxChunk } from './evtx-chunk.ts';
import { CHUNK_HEADER_SIZE } from './evtx-limits.ts';

/** A record of a chunk: where its event begins and ends, and its number in the file. */
export interface EvtxRecord {
  from: number;
  end: number;
  number: number;
}

/** Two asterisks and two zeros, read as a little-endian number. */
const MAGIC = 0x2a2a;
/** Bytes before an event: magic, size, number and time written; and after it: the size again. */
const HEADER_SIZE = 24;
const TRAILER_SIZE = 4;
const MIN_SIZE = HEADER_SIZE + TRAILER_SIZE + 1;
/** Places in a chunk’s header of the numbers of its first and its last record. */
const FIRST_NUMBER = 24;
const LAST_NUMBER = 32;

const numberAt = ({ view }: EvtxChunk, at: number): number => Number(view.getBigUint64(at, true));

/** Return the size in bytes of the record at a place; 0 where none begins there that ends before the free space. */
function sizeAt({ view, end }: EvtxChunk, at: number): number {
  if (at + MIN_SIZE > end || view.getUint32(at, true) !== MAGIC) return 0;
  const size = view.getUint32(at + 4, true);
  return size >= MIN_SIZE && size <= end - at ? size : 0;
}

/**
 * Find the next record past a break: one that has its size at both ends and a number that is due. A dirty file may
 * hold leftovers of another time there, whose numbers aren’t. Returns the end of the chunk where there is none.
 */
function findNext(chunk: EvtxChunk, from: number, due: number): number {
  const { view, end } = chunk;
  const last = numberAt(chunk, LAST_NUMBER);
  for (let at = from; at < end; at++) {
    const size = sizeAt(chunk, at);
    if (size === 0 || view.getUint32(at + size - TRAILER_SIZE, true) !== size) continue;
    const number = numberAt(chunk, at + 8);
    if (number >= due && number <= last) return at;
  }
  return end;
}

const isZero = ({ view }: EvtxChunk, from: number, end: number): boolean => {
  for (let at = from; at < end; at++) if (view.getUint8(at) !== 0) return false;
  return true;
};

/**
 * Find the records of a chunk up to its free space (libevtx, “Event record”). For each that is missing at a break, null is
 * given. Where nothing that is due follows a break, the rest is left out and the chunk says so, unless it is zeros.
 */
export function* findRecords(chunk: EvtxChunk): Generator<EvtxRecord | null> {
  const { end } = chunk;
  let at = CHUNK_HEADER_SIZE;
  let due = numberAt(chunk, FIRST_NUMBER);
  while (at < end) {
    const size = sizeAt(chunk, at);
    if (size > 0) {
      const number = numberAt(chunk, at + 8);
      yield { from: at + HEADER_SIZE, end: at + size - TRAILER_SIZE, number };
      due = number + 1;
      at += size;
      continue;
    }
    const next = findNext(chunk, at, due);
    if (next === end) {
      chunk.brokenOff = !isZero(chunk, at, end);
      return;
    }
    const missing = Math.min(numberAt(chunk, next + 8) - due, (next - at) / MIN_SIZE);
    for (let count = 0; count < missing; count++) yield null;
    at = next;
  }
}
