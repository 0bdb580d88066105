const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

/** Replace the five named entities and character references. Others remain as they are: nothing is ever expanded. */
export const decodeXmlText = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
        (all, hex, decimal, name) => {
          if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? all;
          const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
        },
      )
    : text;
