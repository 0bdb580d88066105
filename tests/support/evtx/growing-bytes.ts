/** Bytes that grow as they are written, little-endian. */
export interface GrowingBytes {
  /** Place of the next byte. */
  readonly length: number;
  /** Write a number of so many bytes at the end; return its place. */
  add: (size: 1 | 2 | 4, value: number) => number;
  add64: (value: bigint) => void;
  addBytes: (bytes: Iterable<number>) => void;
  /** Write UTF-16 without a zero at its end. */
  addText: (text: string) => void;
  /** Write a number over what is there. */
  set: (at: number, size: 2 | 4, value: number) => void;
  /** Return a copy of the bytes up to a place. */
  take: (end: number) => Uint8Array<ArrayBuffer>;
}

export function growBytes(): GrowingBytes {
  const bytes: number[] = [];
  const put = (at: number, size: number, value: number): void => {
    for (let byte = 0; byte < size; byte++) bytes[at + byte] = (value >>> (8 * byte)) & 255;
  };
  return {
    get length() {
      return bytes.length;
    },
    add(size, value) {
      put(bytes.length, size, value);
      return bytes.length - size;
    },
    add64(value) {
      for (let byte = 0n; byte < 8n; byte++) bytes.push(Number((value >> (8n * byte)) & 255n));
    },
    addBytes(added) {
      for (const byte of added) bytes.push(byte);
    },
    addText(text) {
      for (let index = 0; index < text.length; index++)
        put(bytes.length, 2, text.charCodeAt(index));
    },
    set: put,
    take: (end) => Uint8Array.from(bytes.slice(0, end)),
  };
}
