import { Inflate } from 'fflate';
import type { ByteSource } from '../reader.ts';
import { addToCrc32 } from './crc32.ts';

/** Packed bytes of one step: at most 1,032 times as many come out of it, 17 MB. */
const STEP = 16 * 1024;

/** Unpacked bytes that remain in memory behind the place that was read last. Entries up to this size are kept whole. */
export const KEPT = 32 * 1024 * 1024;

/** Limit on unpacking a large entry again from its start because a reader went back in it. */
const MAX_AGAIN = 4;

/** Unpacked entry, and what is wrong with it as far as it was read. */
export interface UnpackedSource extends ByteSource {
  problem: () => string | null;
}

/**
 * Unpack a deflated entry while it is read: forwards, with a window behind. Damage ends it early, so that what comes before
 * can be read. It never yields more than `size` bytes.
 */
export function sourceOfDeflated(packed: ByteSource, size: number, crc: number): UnpackedSource {
  let inflate = new Inflate();
  let packedAt = 0;
  let parts: Uint8Array[] = [];
  /** Place of the first byte that is kept, and of the one after the last. */
  let from = 0;
  let to = 0;
  let ended = false;
  let again = 0;
  let sum = 0;
  let summed = 0;
  let problem: string | null = null;

  const start = (): void => {
    inflate = new Inflate();
    inflate.ondata = (data) => {
      const part = data.subarray(0, Math.max(0, size - to));
      if (part.length === 0) return;
      parts.push(part);
      if (to === summed) {
        sum = addToCrc32(sum, part);
        summed += part.length;
      }
      to += part.length;
    };
    packedAt = 0;
    parts = [];
    from = 0;
    to = 0;
    ended = false;
  };

  /** Unpack the next step. */
  const advance = async (): Promise<void> => {
    const bytes = await packed.read(packedAt, packedAt + STEP);
    packedAt += bytes.length;
    const last = bytes.length === 0 || packedAt >= packed.size;
    try {
      // The library keeps a part of what it is given, and a view of memory may change.
      inflate.push(bytes.slice(), last);
    } catch {
      ended = true;
      problem = 'is damaged';
    }
    if (last || to >= size) ended = true;
    if (ended && to < size) problem ??= 'is shorter than the archive says';
    if (ended && problem === null && summed === size && sum !== crc)
      problem = 'has a wrong checksum';
  };

  /** Let go of what is far behind. */
  const forget = (place: number): void => {
    let count = 0;
    for (const part of parts) {
      if (from + part.length > place - KEPT) break;
      from += part.length;
      count += 1;
    }
    parts.splice(0, count);
  };

  const readNow = async (first: number, end: number): Promise<Uint8Array> => {
    if (first < from) {
      again += 1;
      if (again > MAX_AGAIN) throw new Error('It is too large to be read out of order.');
      start();
    }
    while (to < end && !ended) {
      await advance();
      forget(Math.min(first, to));
    }
    const result = new Uint8Array(Math.max(0, Math.min(end, to) - first));
    let at = from;
    for (const part of parts) {
      const skipped = Math.max(0, first - at);
      if (at + part.length > first && at < end)
        result.set(part.subarray(skipped, Math.min(part.length, end - at)), at + skipped - first);
      at += part.length;
    }
    return result;
  };

  start();
  // Two reads at once would share the window: the second waits.
  let queue: Promise<unknown> = Promise.resolve();
  return {
    size,
    read: (first, end) => {
      const result = queue.then(() => readNow(Math.max(0, first), Math.min(end, size)));
      queue = result.catch(() => undefined);
      return result;
    },
    problem: () => problem,
  };
}
