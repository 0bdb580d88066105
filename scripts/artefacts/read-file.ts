import { basename } from 'node:path';
import { emptyFile } from '../../src/lib/artefacts/empty-file.ts';
import { readArtefact } from '../../src/lib/artefacts/read-artefact.ts';
import type { ReadContext, ReadFile } from '../../src/lib/artefacts/reader.ts';
import { openFileSource } from './file-source.ts';

/** Read one file of this machine. One that cannot be opened is a result with an error. */
export async function readFileOf(
  path: string,
  context: Omit<ReadContext, 'name'>,
): Promise<ReadFile[]> {
  const name = basename(path);
  try {
    const source = await openFileSource(path);
    try {
      return await readArtefact(source, { ...context, name });
    } finally {
      await source.close();
    }
  } catch (fault) {
    const error = `It could not be opened: ${fault instanceof Error ? fault.message : String(fault)}`;
    return [emptyFile(name, error)];
  }
}
