import type { Findings } from '../../lib/findings/findings.ts';
import { MAX_BYTES, TOO_LARGE, decodeFindings } from '../../lib/findings/decode.ts';
import { readFindings } from '../../lib/findings/read-findings.ts';

/** More files than this are no findings of one trouble. */
const MOST_FILES = 8;

/** Reads findings files in the browser. What one of them lacks does not keep the others back. */
export async function readFiles(
  files: readonly File[],
  script: string,
): Promise<{ found: Findings[]; refused: string[] }> {
  const found: Findings[] = [];
  const refused: string[] = [];
  if (files.length > MOST_FILES)
    refused.push(
      `${files.length} files are more than can be used: the first ${MOST_FILES} were read.`,
    );
  for (const file of files.slice(0, MOST_FILES)) {
    const sentence = await readFile(file, found, script);
    if (sentence !== null) refused.push(`${file.name}: ${sentence}`);
  }
  return { found, refused };
}

/** @returns Why it could not be read, or null. */
async function readFile(file: File, found: Findings[], script: string): Promise<string | null> {
  // Looked at before it is read, so that a film is not loaded into memory.
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
