import { decodeCp850, guessCodePage } from './code-pages.ts';

/** Bytes that are looked at to guess UTF-16 without a mark. */
const PROBE = 4096;

/** Share of zero bytes on one side of the pairs from which text without a mark is UTF-16. */
const ZEROS = 0.3;

/** Return the encoding that a byte order mark at the start names. */
function readMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** Guess UTF-16 by the zero bytes that Western letters, digits and line ends have in it. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.floor(Math.min(bytes.length, PROBE) / 2);
  if (pairs < 2) return null;
  let first = 0;
  let second = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair] === 0) first += 1;
    if (bytes[2 * pair + 1] === 0) second += 1;
  }
  if (second > pairs * ZEROS && first * 4 < second) return 'utf-16le';
  return first > pairs * ZEROS && second * 4 < first ? 'utf-16be' : null;
}

/** Decode strict UTF-8; null where it is something else. A character that the end cuts is dropped. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** Tell whether bytes may be text: UTF-16, or hardly any control characters. */
export function mayBeText(bytes: Uint8Array): boolean {
  if (readMark(bytes) !== null || guessUtf16(bytes) !== null) return true;
  const probe = bytes.subarray(0, PROBE);
  const control = probe.reduce(
    (sum, byte) => sum + (byte < 0x20 && ![9, 10, 12, 13, 27].includes(byte) ? 1 : 0),
    0,
  );
  return control * 100 <= probe.length;
}

/** Decode text of Windows or Linux, whose encoding nothing but its bytes tells. */
export function decodeText(bytes: Uint8Array): string {
  const known = readMark(bytes) ?? guessUtf16(bytes);
  // Damage leaves a replacement character and all other letters as they are.
  if (known !== null) return new TextDecoder(known).decode(bytes, { stream: true });
  const text = decodeUtf8(bytes);
  if (text !== null) return text;
  const page = guessCodePage(bytes);
  return page === 'cp850' ? decodeCp850(bytes) : new TextDecoder(page).decode(bytes);
}
