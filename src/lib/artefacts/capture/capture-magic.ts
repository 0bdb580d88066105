/** Kinds of files that hold frames. */
export type CaptureKind = 'pcap' | 'pcapng';

/** Bytes that `sniffCapture` looks at. */
export const CAPTURE_HEAD = 12;

/** Magic numbers of pcap: times in microseconds and in nanoseconds. */
export const PCAP_MICROSECONDS = 0xa1b2c3d4;
export const PCAP_NANOSECONDS = 0xa1b23c4d;
/** Type of pcapng’s section header block; it reads the same in both byte orders. */
export const PCAPNG_SECTION = 0x0a0d0d0a;
/** Byte-order magic of a pcapng section. */
export const PCAPNG_ORDER = 0x1a2b3c4d;

/** Tell by its first `CAPTURE_HEAD` bytes which kind of capture a file is. */
export function sniffCapture(head: Uint8Array): CaptureKind | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (view.byteLength < CAPTURE_HEAD) return null;
  for (const little of [true, false]) {
    const magic = view.getUint32(0, little);
    if (magic === PCAP_MICROSECONDS || magic === PCAP_NANOSECONDS) return 'pcap';
    if (magic === PCAPNG_SECTION && view.getUint32(8, little) === PCAPNG_ORDER) return 'pcapng';
  }
  return null;
}
