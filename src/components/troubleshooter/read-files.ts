import type { MachineFindings } from '../../lib/findings/findings.ts';
import { MAX_BYTES, TOO_LARGE, decodeFindings } from '../../lib/findings/decode.ts';
import { readFindings } from '../../lib/findings/read-findings.ts';

/** The most files to read at once: findings of one problem are fewer. */
const MAX_FILES = 8;

/** Read findings files in the browser. A file that cannot be read does not stop the others. */
export async function readFiles(
  files: readonly File[],
  script: string,
): Promise<{ found: MachineFindings[]; refused: string[] }> {
  const found: MachineFindings[] = [];
  const refused: string[] = [];
  if (files.length > MAX_FILES)
    refused.push(
      `${files.length} files are more than can be used: the first ${MAX_FILES} were read.`,
    );
  for (const file of files.slice(0, MAX_FILES)) {
    const sentence = await readFile(file, found, script);
    if (sentence !== null) refused.push(`${file.name}: ${sentence}`);
  }
  return { found, refused };
}

/** Read one file into `found`. Return why it could not be read, or null. */
async function readFile(
  file: File,
  found: MachineFindings[],
  script: string,
): Promise<string | null> {
  // Checked before reading, so that a video is not loaded into memory.
  if (file.size > MAX_BYTES) return TOO_LARGE;
  try {
    const decoded = decodeFindings(new Uint8Array(await file.arrayBuffer()));
    if (!decoded.ok) return decoded.sentence;
    const read = readFindings(decoded.text, script);
    if (!read.ok) return read.sentence;
    found.push(...read.findings);
    return null;
  } catch {
    return 'The browser could not open it.';
  }
}
