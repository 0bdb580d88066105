/** More characters than findings ever have. The largest that the script can write is a quarter of it. */
export const MAX_CHARACTERS = 256 * 1024;
/** The same in bytes, for two bytes a character. */
export const MAX_BYTES = 2 * MAX_CHARACTERS;

/** Message for anything larger. */
export const TOO_LARGE =
  'This is larger than 256 KB, which findings never are. Choose the file that the script wrote.';

/** Bytes at the start that are enough to detect the encoding. */
const SAMPLE = 2048;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Detect the encoding of bytes: by their byte-order mark, or by the positions of the zeros that plain text has in UTF-16. */
function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const threshold = (sample.length / 2) * 0.8;
  if (odd > 0 && odd >= threshold && even <= odd / 10) return 'utf-16le';
  if (even > 0 && even >= threshold && odd <= even / 10) return 'utf-16be';
  return 'utf-8';
}

/**
 * Decode a findings file. PowerShell 7 writes UTF-8 by `>`, PowerShell 5.1 UTF-16 with a byte-order mark.
 * Never throws; a damaged character becomes a replacement character.
 */
export function decodeFindings(
  bytes: Uint8Array,
): { ok: true; text: string } | { ok: false; sentence: string } {
  if (bytes.length > MAX_BYTES) return { ok: false, sentence: TOO_LARGE };
  return { ok: true, text: new TextDecoder(encodingOf(bytes)).decode(bytes) };
}
