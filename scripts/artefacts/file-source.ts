import { open } from 'node:fs/promises';
import type { ByteSource } from '../../src/lib/artefacts/reader.ts';

/** Open a file as a source that reads only what is asked for. Close it afterwards. */
export async function openFileSource(
  path: string,
): Promise<ByteSource & { close: () => Promise<void> }> {
  const file = await open(path);
  const { size } = await file.stat();
  return {
    size,
    read: async (from, to) => {
      const length = Math.max(0, Math.min(to, size) - from);
      const bytes = new Uint8Array(length);
      const { bytesRead } = await file.read(bytes, 0, length, from);
      return bytes.subarray(0, bytesRead);
    },
    close: () => file.close(),
  };
}
