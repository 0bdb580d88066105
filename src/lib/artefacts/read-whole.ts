import type { ByteSource } from './reader.ts';

/** Bytes of one step of reading. */
const STEP = 4 * 1024 * 1024;

/** Read the first bytes of a source, at most `limit`, in steps between which a cancelled job ends. */
export async function readUpTo(
  source: ByteSource,
  limit: number,
  { signal, onProgress }: { signal?: AbortSignal; onProgress?: (share: number) => void } = {},
): Promise<Uint8Array> {
  const end = Math.min(source.size, limit);
  const bytes = new Uint8Array(end);
  let at = 0;
  while (at < end) {
    signal?.throwIfAborted();
    const part = await source.read(at, Math.min(end, at + STEP));
    if (part.length === 0) break;
    bytes.set(part.subarray(0, end - at), at);
    at += part.length;
    onProgress?.(Math.min(1, at / end));
  }
  return bytes.subarray(0, Math.min(at, end));
}
