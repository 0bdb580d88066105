/** Kinds of files that hold frames. */
export type CaptureKind = 'pcap' | 'pcapng' | 'etl';

/** Bytes that `sniffCapture` looks at. */
export const CAPTURE_HEAD = 80;

/** Magic numbers of pcap: times in microseconds and in nanoseconds. */
export const PCAP_MICROSECONDS = 0xa1b2c3d4;
export const PCAP_NANOSECONDS = 0xa1b23c4d;
/** Type of pcapng’s section header block; it reads the same in both byte orders. */
export const PCAPNG_SECTION = 0x0a0d0d0a;
/** Byte-order magic of a pcapng section. */
export const PCAPNG_ORDER = 0x1a2b3c4d;

/** Place of the first event in a trace of Windows: behind its buffer header. */
const ETL_FIRST_EVENT = 0x48;

/** Tell whether bytes begin a trace of Windows: a buffer whose first event is the header of a log file. */
function isEtl(view: DataView): boolean {
  if (view.byteLength < CAPTURE_HEAD) return false;
  const size = view.getUint32(0, true);
  const type = view.getUint8(ETL_FIRST_EVENT + 2);
  return (
    size >= 1024 &&
    size % 1024 === 0 &&
    view.getUint32(4, true) <= size &&
    // TRACE_HEADER_TYPE_SYSTEM32 or SYSTEM64, its flags, and the group and type of the log file’s header (ntwmi.h).
    (type === 1 || type === 2) &&
    view.getUint8(ETL_FIRST_EVENT + 3) === 0xc0 &&
    view.getUint16(ETL_FIRST_EVENT + 6, true) === 0
  );
}

/** Tell by its first bytes, `CAPTURE_HEAD` of them where there are as many, which kind of capture a file is. */
export function sniffCapture(head: Uint8Array): CaptureKind | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (view.byteLength < 12) return null;
  for (const little of [true, false]) {
    const magic = view.getUint32(0, little);
    if (magic === PCAP_MICROSECONDS || magic === PCAP_NANOSECONDS) return 'pcap';
    if (magic === PCAPNG_SECTION && view.getUint32(8, little) === PCAPNG_ORDER) return 'pcapng';
  }
  return isEtl(view) ? 'etl' : null;
}

/** Ways to convert a trace of Windows, which no browser can read in proportion. */
export const ETL_NOTE =
  'This is a trace of Windows (.etl), which has to be converted first: “pktmon etl2pcap FILE.etl --out FILE.pcapng” for a trace of pktmon, “etl2pcapng FILE.etl FILE.pcapng” (github.com/microsoft/etl2pcapng) for one of netsh trace.';
