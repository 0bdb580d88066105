/**
 * Upper half of code page 850, which consoles of Western Europe write to files.
 * Source: https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP850.TXT
 */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

/** Bytes that are decoded at a time, so that a long text does not overflow the stack. */
const STEP = 8192;

/** Decode text of code page 850. */
export function decodeCp850(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += STEP) {
    const codes = Array.from(bytes.subarray(at, at + STEP), (byte) =>
      byte < 0x80 ? byte : CP850.charCodeAt(byte - 0x80),
    );
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}

const isLetter = (byte: number): boolean =>
  (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/**
 * Guess the code page of bytes that are not UTF-8, from where the bytes above 0x7F lie: runs of them are Cyrillic; single
 * ones between letters are letters of code page 850 below 0xA0 and of Windows-1252 above 0xC0.
 */
export function guessCodePage(
  bytes: Uint8Array,
): 'windows-1252' | 'windows-1251' | 'ibm866' | 'cp850' {
  let runs = 0;
  let high = 0;
  let low = 0;
  let upper = 0;
  let c0 = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    high += 1;
    const before = bytes[at - 1] ?? 0;
    if (before < 0x80) runs += 1;
    if (byte >= 0x80 && byte < 0xb0) low += 1;
    if (byte >= 0xc0) c0 += 1;
    if (isLetter(before) || isLetter(bytes[at + 1] ?? 0))
      upper += byte >= 0xc0 ? 1 : byte < 0xa6 ? -1 : 0;
  }
  if (high > 3 * runs) return c0 > low ? 'windows-1251' : 'ibm866';
  return upper < 0 ? 'cp850' : 'windows-1252';
}
