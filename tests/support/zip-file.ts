import { crc32, deflateRawSync } from 'node:zlib';

/** File to put into a synthetic ZIP. */
export interface ZipPart {
  path: string;
  bytes: Uint8Array | string;
  /** 8 deflated (the default), 0 stored, or a number that no reader knows. */
  method?: number;
  /** Sizes follow the data, as streaming writers do. */
  descriptor?: boolean;
  encrypted?: boolean;
  /** Sizes and place in the 64-bit extra field. */
  wide?: boolean;
  /** Claims of the directory in place of the truth. */
  claims?: { size?: number; crc?: number; at?: number };
}

const record = (
  size: number,
  fields: readonly (readonly [at: number, width: 2 | 4 | 8, value: number])[],
) => {
  const bytes = Buffer.alloc(size);
  for (const [at, width, value] of fields)
    if (width === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, width);
  return bytes;
};

const WIDE = 0xffffffff;

/**
 * Write a ZIP. Synthetic, by APPNOTE 6.3.10: local headers, data descriptors, central directory, 64-bit records.
 */
export function writeZip(
  parts: readonly ZipPart[],
  { before = 0, comment = '', zip64 = false, disk = 0 } = {},
): Uint8Array<ArrayBuffer> {
  const pieces: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  const put = (piece: Buffer): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const { path, bytes, method = 8, descriptor, encrypted, wide, claims } of parts) {
    const plain = typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes);
    const data = method === 8 ? deflateRawSync(plain) : plain;
    const crc = crc32(plain);
    const name = Buffer.from(path);
    const flags = (encrypted ? 1 : 0) | (descriptor ? 8 : 0) | 0x800;
    const place = at;
    put(
      record(30, [
        [0, 4, 0x04034b50],
        [4, 2, 20],
        [6, 2, flags],
        [8, 2, method],
        [14, 4, descriptor ? 0 : crc],
        [18, 4, descriptor ? 0 : data.length],
        [22, 4, descriptor ? 0 : plain.length],
        [26, 2, name.length],
      ]),
    );
    put(name);
    put(data);
    if (descriptor)
      put(
        record(16, [
          [0, 4, 0x08074b50],
          [4, 4, crc],
          [8, 4, data.length],
          [12, 4, plain.length],
        ]),
      );
    const size = claims?.size ?? plain.length;
    const claimed = claims?.at ?? place;
    const extra = wide
      ? record(28, [
          [0, 2, 1],
          [2, 2, 24],
          [4, 8, size],
          [12, 8, data.length],
          [20, 8, claimed],
        ])
      : Buffer.alloc(0);
    central.push(
      record(46, [
        [0, 4, 0x02014b50],
        [8, 2, flags],
        [10, 2, method],
        [16, 4, claims?.crc ?? crc],
        [20, 4, wide ? WIDE : data.length],
        [24, 4, wide ? WIDE : size],
        [28, 2, name.length],
        [30, 2, extra.length],
        [42, 4, wide ? WIDE : claimed],
      ]),
      name,
      extra,
    );
  }
  const directory = Buffer.concat(central);
  const place = at;
  put(directory);
  if (zip64) {
    const end = at;
    put(
      record(56, [
        [0, 4, 0x06064b50],
        [4, 8, 44],
        [24, 8, parts.length],
        [32, 8, parts.length],
        [40, 8, directory.length],
        [48, 8, place],
      ]),
    );
    put(
      record(20, [
        [0, 4, 0x07064b50],
        [8, 8, end],
        [16, 4, 1],
      ]),
    );
  }
  put(
    record(22, [
      [0, 4, 0x06054b50],
      [4, 2, disk],
      [6, 2, disk],
      [8, 2, zip64 ? 0xffff : parts.length],
      [10, 2, zip64 ? 0xffff : parts.length],
      [12, 4, zip64 ? WIDE : directory.length],
      [16, 4, zip64 ? WIDE : place],
      [20, 2, comment.length],
    ]),
  );
  put(Buffer.from(comment));
  return Uint8Array.from(Buffer.concat([Buffer.alloc(before), ...pieces]));
}
