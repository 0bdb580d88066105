const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  return value;
});

/** Compute the CRC-32 of RFC 1952 over ranges of bytes, each from one place up to another, as if they were one. */
export function crc32(
  bytes: Uint8Array,
  ...ranges: readonly (readonly [number, number])[]
): number {
  let sum = -1;
  for (const [from, to] of ranges)
    for (let at = from; at < to; at++)
      sum = (sum >>> 8) ^ (TABLE[(sum ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~sum >>> 0;
}
