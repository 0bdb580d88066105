import type { ByteSource } from './reader.ts';

/** Make a source of bytes in memory. What it returns are views, not copies. */
export const sourceOfBytes = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (from, to) => Promise.resolve(bytes.subarray(Math.max(0, from), Math.max(0, to))),
});

/** Make a source of a file that a person gave, or of another Blob. Only what is asked for gets into memory. */
export const sourceOfBlob = (blob: Blob): ByteSource => ({
  size: blob.size,
  read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
});
