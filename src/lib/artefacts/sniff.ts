import { mayBeText } from './decode-text.ts';

/** Bytes from the start of a file that decide its kind. */
export const SNIFFED = 4096;

/** Container of a file: one with a reader of its own, text, or a known binary with the sentence to show for it. */
export type Sniffed =
  | { is: 'evtx' | 'pcap' | 'pcapng' | 'zip' | 'text' | 'empty' }
  | { is: 'other'; kind: string; note: string };

interface Signature {
  kind: string;
  /** Bytes at an offset, in hexadecimal, `..` for any byte. */
  bytes: string;
  at?: number;
  note: string;
}

const PICTURE = 'This is a picture: type its text.';
const UNPACK = 'Unpack it and give the files in it, or pack them as a ZIP.';

/**
 * Binaries that people have beside the evidence. Sources: the format descriptions of PNG, JPEG, GIF, PDF, 7z, RAR, CAB
 * (MS-CAB), gzip (RFC 1952), compound files (MS-CFB), and ELFILE of MS-EVEN for .evt.
 */
const SIGNATURES: readonly Signature[] = [
  { kind: 'picture', bytes: '89504e470d0a1a0a', note: PICTURE },
  { kind: 'picture', bytes: 'ffd8ff', note: PICTURE },
  { kind: 'picture', bytes: '47494638', note: PICTURE },
  { kind: 'picture', bytes: '52494646........57454250', note: PICTURE },
  { kind: 'picture', bytes: '424d........00000000', note: PICTURE },
  { kind: 'picture', bytes: '66747970686569', at: 4, note: PICTURE },
  { kind: 'pdf', bytes: '25504446', note: 'This is a PDF: copy its text and paste it.' },
  { kind: '7z', bytes: '377abcaf271c', note: `This is a 7z archive. ${UNPACK}` },
  { kind: 'rar', bytes: '526172211a07', note: `This is a RAR archive. ${UNPACK}` },
  { kind: 'cab', bytes: '4d534346', note: `This is a CAB archive. ${UNPACK}` },
  { kind: 'gzip', bytes: '1f8b', note: `This is a gzip archive. ${UNPACK}` },
  { kind: 'xz', bytes: 'fd377a585a00', note: `This is an xz archive. ${UNPACK}` },
  { kind: 'zstd', bytes: '28b52ffd', note: `This is a zstd archive. ${UNPACK}` },
  {
    kind: 'evt',
    bytes: '30000000' + '4c664c65',
    note: 'This is an event log of Windows XP or Server 2003 (.evt). Convert it in a newer Windows: wevtutil epl OLD.evt NEW.evtx /lf:true',
  },
  {
    kind: 'dump',
    bytes: '4d444d50',
    note: 'This is a memory dump. It may hold passwords; nothing of it is read here.',
  },
  {
    kind: 'dump',
    bytes: '50414745',
    note: 'This is a memory dump. It may hold passwords; nothing of it is read here.',
  },
  {
    kind: 'registry-hive',
    bytes: '72656766',
    note: 'This is a registry hive. Export the keys as text instead: reg export KEY FILE.reg',
  },
  {
    kind: 'office',
    bytes: 'd0cf11e0a1b11ae1',
    note: 'This is an old Office document, an installer or a saved message: copy its text and paste it.',
  },
  { kind: 'program', bytes: '4d5a', note: 'This is a program: nothing of it is read here.' },
  { kind: 'program', bytes: '7f454c46', note: 'This is a program: nothing of it is read here.' },
  {
    kind: 'database',
    bytes: '53514c69746520666f726d6174',
    note: 'This is a database: nothing of it is read here.',
  },
];

/** Sentence for a trace of netsh or pktmon. */
export const ETL_NOTE =
  'This is a trace (.etl). Convert it and give the result: pktmon etl2pcap FILE.etl for one of pktmon, etl2pcapng FILE.etl FILE.pcapng for one of netsh trace.';

const startsWith = (head: Uint8Array, bytes: string, at = 0): boolean => {
  for (let index = 0; index * 2 < bytes.length; index += 1) {
    const pair = bytes.slice(2 * index, 2 * index + 2);
    if (pair !== '..' && head[at + index] !== Number.parseInt(pair, 16)) return false;
  }
  return true;
};

/**
 * Tell whether bytes begin an event trace: the header of a buffer, whose size is whole kilobytes, and at offset 72 that of
 * the event that describes the file, with its mark 0xC001 (32 bits) or 0xC002 (64 bits) and its group and type 0.
 * Source: WMI_BUFFER_HEADER and SYSTEM_TRACE_HEADER as described at
 * https://www.geoffchappell.com/studies/windows/km/ntoskrnl/api/etw/tracelog/
 */
function isTrace(head: Uint8Array): boolean {
  if (head.length < 80) return false;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const size = view.getUint32(0, true);
  const mark = view.getUint16(74, true);
  const group = view.getUint16(78, true);
  return (
    size >= 1024 &&
    size <= 16 * 1024 * 1024 &&
    size % 1024 === 0 &&
    (mark === 0xc001 || mark === 0xc002) &&
    group === 0
  );
}

/** Marks of captures: pcap in both byte orders, with microseconds and nanoseconds, and pcapng. */
const PCAP = ['d4c3b2a1', 'a1b2c3d4', '4d3cb2a1', 'a1b23c4d'];

/** Tell the kind of a file by its first bytes, never by its name. */
export function sniff(head: Uint8Array): Sniffed {
  if (head.length === 0) return { is: 'empty' };
  if (startsWith(head, '456c6646696c6500')) return { is: 'evtx' };
  if (PCAP.some((mark) => startsWith(head, mark))) return { is: 'pcap' };
  if (startsWith(head, '0a0d0d0a')) return { is: 'pcapng' };
  if (['504b0304', '504b0506', '504b0708'].some((mark) => startsWith(head, mark)))
    return { is: 'zip' };
  if (isTrace(head)) return { is: 'other', kind: 'etl', note: ETL_NOTE };
  const known = SIGNATURES.find(({ bytes, at }) => startsWith(head, bytes, at));
  if (known !== undefined && !(known.kind === 'program' && mayBeText(head)))
    return { is: 'other', kind: known.kind, note: known.note };
  if (mayBeText(head)) return { is: 'text' };
  return {
    is: 'other',
    kind: 'unknown',
    note: 'This file is neither text nor of a kind that is known here.',
  };
}
