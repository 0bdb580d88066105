/** More characters than findings ever have. The largest that the script can write is a quarter of it. */
export const MOST_CHARACTERS = 256 * 1024;
/** The same in bytes, for two bytes a character. */
export const MOST_BYTES = 2 * MOST_CHARACTERS;

/** What is said of something larger than that. */
export const TOO_LARGE =
  'This is larger than 256 KB, which findings never are. Choose the file that the script wrote.';

/** How many bytes at the start show how the text is written. */
const SAMPLE = 2048;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** How bytes are written: by their byte-order mark, or by where the zeros of plain text in UTF-16 stand. */
function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = (sample.length / 2) * 0.8;
  if (odd > 0 && odd >= most && even <= odd / 10) return 'utf-16le';
  if (even > 0 && even >= most && odd <= even / 10) return 'utf-16be';
  return 'utf-8';
}

/**
 * The text of a findings file. PowerShell 7 writes UTF-8 by `>`, PowerShell 5.1 UTF-16 with a byte-order mark.
 * Never throws; a damaged character becomes a replacement character.
 */
export function decodeFindings(
  bytes: Uint8Array,
): { ok: true; text: string } | { ok: false; sentence: string } {
  if (bytes.length > MOST_BYTES) return { ok: false, sentence: TOO_LARGE };
  return { ok: true, text: new TextDecoder(encodingOf(bytes)).decode(bytes) };
}
