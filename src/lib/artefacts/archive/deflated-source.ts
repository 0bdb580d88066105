import type { ByteSource } from '../reader.ts';
import { addToCrc32 } from '../crc-32.ts';

/** Packed bytes of one step. */
const STEP = 64 * 1024;

/** Unpacked bytes that remain in memory behind the place that was read last. Entries up to this size are kept whole. */
export const KEPT = 32 * 1024 * 1024;

/** Limit on unpacking a large entry again from its start because a reader went back in it. */
const MAX_AGAIN = 4;

/** Unpacked entry, and what is wrong with it as far as it was read. */
export interface UnpackedSource extends ByteSource {
  problem: () => string | null;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Start to unpack: the browser and Node bring what unpacks. What is read next comes next. */
function startUnpacking(packed: ByteSource): ReadableStreamDefaultReader<Bytes> {
  if (typeof DecompressionStream === 'undefined')
    throw new Error('This browser cannot unpack it: unpack the archive and give the files.');
  let at = 0;
  return new ReadableStream<Bytes>({
    pull: async (controller) => {
      // A copy: a view of memory must not be given away.
      const bytes = (await packed.read(at, at + STEP)).slice();
      at += bytes.length;
      if (bytes.length > 0) controller.enqueue(bytes);
      if (bytes.length === 0 || at >= packed.size) controller.close();
    },
  })
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader();
}

/**
 * Unpack a deflated entry while it is read: forwards, with a window behind. Damage ends it early, so that most of what comes
 * before can be read. It never yields more than `size` bytes.
 */
export function sourceOfDeflated(packed: ByteSource, size: number, crc: number): UnpackedSource {
  let unpacking: ReadableStreamDefaultReader<Bytes> | null = null;
  let parts: Bytes[] = [];
  /** Place of the first byte that is kept, and of the one after the last. */
  let from = 0;
  let to = 0;
  let ended = false;
  let again = 0;
  let sum = 0;
  let summed = 0;
  let problem: string | null = null;

  const stop = (): void => {
    void unpacking?.cancel().catch(() => undefined);
    unpacking = null;
  };

  const restart = (): void => {
    stop();
    parts = [];
    from = 0;
    to = 0;
    ended = false;
  };

  /** Keep what comes next; the end of the entry, or damage, ends it. */
  const advance = async (): Promise<void> => {
    unpacking ??= startUnpacking(packed);
    const next = await unpacking.read().catch(() => null);
    if (next === null) problem = 'is damaged';
    const part = next?.value?.subarray(0, size - to);
    if (part === undefined || part.length === 0) ended = true;
    else {
      parts.push(part);
      if (to === summed) {
        const view = new DataView(part.buffer, part.byteOffset, part.length);
        sum = addToCrc32(sum, view, [0, part.length]);
        summed += part.length;
      }
      to += part.length;
      ended = to >= size;
    }
    if (!ended) return;
    stop();
    if (to < size) problem ??= 'is shorter than the archive says';
    else if (summed === size && sum !== crc) problem ??= 'has a wrong checksum';
  };

  /** Forget the parts that are far behind. */
  const forget = (place: number): void => {
    let count = 0;
    for (const part of parts) {
      if (from + part.length > place - KEPT) break;
      from += part.length;
      count += 1;
    }
    parts.splice(0, count);
  };

  const readNow = async (first: number, end: number): Promise<Bytes> => {
    if (first < from) {
      again += 1;
      if (again > MAX_AGAIN) throw new Error('It is too large to be read out of order.');
      restart();
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
