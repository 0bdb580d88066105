/** Letters of a text that holds bytes: a script element may hold each of them. */
const LETTERS =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%()*+,-./:;=?@[]^_{}';
/** Bytes that are written together, in one letter more. */
const BYTES = 4;

/** Write bytes as text, five letters for four bytes: a sixteenth shorter than base64. */
export function encode85(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += BYTES) {
    const group = bytes.subarray(at, at + BYTES);
    let number = 0;
    for (let byte = 0; byte < BYTES; byte += 1) number = number * 256 + (group[byte] ?? 0);
    let letters = '';
    for (let letter = 0; letter <= BYTES; letter += 1) {
      letters = LETTERS.charAt(number % LETTERS.length) + letters;
      number = Math.floor(number / LETTERS.length);
    }
    text += letters.slice(0, group.length + 1);
  }
  return text;
}

/** Read the bytes that `encode85` wrote. */
export function decode85(text: string): Uint8Array<ArrayBuffer> {
  const values = new Map(Array.from(LETTERS, (letter, value) => [letter, value]));
  const size = BYTES + 1;
  const bytes = new Uint8Array(Math.floor((text.length * BYTES) / size));
  let end = 0;
  for (let at = 0; at < text.length; at += size) {
    let number = 0;
    for (let letter = 0; letter < size; letter += 1)
      number =
        number * LETTERS.length + (values.get(text.charAt(at + letter)) ?? LETTERS.length - 1);
    const count = Math.min(BYTES, text.length - at - 1);
    for (let byte = 0; byte < count; byte += 1)
      bytes[end + byte] = Math.floor(number / 256 ** (BYTES - 1 - byte)) % 256;
    end += count;
  }
  return bytes;
}
