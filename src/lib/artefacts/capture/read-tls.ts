import type { StreamHead } from './stream-head.ts';

/** Greeting of one side in TLS, as far as it is not encrypted. */
export interface TlsSide {
  /** Set where the first byte begins a record of TLS. */
  begun: boolean;
  /** Set where the records can’t be followed further because bytes are missing. */
  gap: boolean;
  /** Versions that a client hello offers, the highest first; of a server hello the one that it chooses: `1.2`. */
  versions: string[] | null;
  /** The first certificate in DER, readable up to TLS 1.2. */
  certificate: Uint8Array | null;
  /** The first alert that is not encrypted. */
  alert: { fatal: boolean; number: number } | null;
  /** Set once the side said that it encrypts from now on. */
  changedCipher: boolean;
  /** Lengths of the first records of data, and of encrypted records of the handshake: the last of it is among them. */
  encrypted: number[];
  /** Place of the first record of data; null where there is none. */
  dataAt: number | null;
}

const CHANGE_CIPHER = 20;
const ALERT = 21;
const HANDSHAKE = 22;
const DATA = 23;
const CLIENT_HELLO = 1;
const SERVER_HELLO = 2;
const CERTIFICATE = 11;
const SUPPORTED_VERSIONS = 43;

/** Longest record: 2¹⁴ bytes and what encryption adds (RFC 5246, 6.2.3). */
const MAX_RECORD = 16384 + 2048;
/** Number of encrypted records whose length is kept: only the first tell something. */
const MAX_ENCRYPTED = 8;

const nameVersion = (number: number): string =>
  ({ 0x300: 'SSL 3.0', 0x301: '1.0', 0x302: '1.1', 0x303: '1.2', 0x304: '1.3' })[number] ??
  `0x${number.toString(16)}`;

/** Numbers that clients offer only to keep servers tolerant (GREASE, RFC 8701). */
const isGrease = (version: number): boolean => (version & 0x0f0f) === 0x0a0a;

/** Read the versions of a hello: of its body from byte 0 on. */
function readVersions(body: DataView, isClient: boolean): string[] {
  const plain = [nameVersion(body.getUint16(0))];
  // Version and random number, then the session.
  let at = 34;
  at += 1 + body.getUint8(at);
  at += isClient ? 2 + body.getUint16(at) : 3;
  if (isClient) at += 1 + body.getUint8(at);
  if (at + 2 > body.byteLength) return plain;
  const end = Math.min(body.byteLength, at + 2 + body.getUint16(at));
  for (at += 2; at + 4 <= end; at += 4 + body.getUint16(at + 2)) {
    if (body.getUint16(at) !== SUPPORTED_VERSIONS) continue;
    if (!isClient) return [nameVersion(body.getUint16(at + 4))];
    const count = body.getUint8(at + 4) >> 1;
    const numbers = Array.from({ length: count }, (_, index) =>
      body.getUint16(at + 5 + index * 2),
    ).filter((one) => !isGrease(one));
    return numbers.sort((one, other) => other - one).map(nameVersion);
  }
  return plain;
}

/** Read the messages of the handshake that are not encrypted. */
function readMessages(side: TlsSide, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length;) {
    const type = view.getUint8(at);
    const end = at + 4 + (view.getUint32(at) & 0xffffff);
    const body = bytes.subarray(at + 4, Math.min(end, bytes.length));
    const inside = new DataView(body.buffer, body.byteOffset, body.byteLength);
    if ((type === CLIENT_HELLO || type === SERVER_HELLO) && side.versions === null)
      side.versions = readVersions(inside, type === CLIENT_HELLO);
    if (type === CERTIFICATE && body.length > 6 && side.certificate === null) {
      const length = inside.getUint32(2) & 0xffffff;
      if (6 + length <= body.length) side.certificate = body.subarray(6, 6 + length);
    }
    at = end;
  }
}

/** Read the records of one side of TLS (RFC 5246, RFC 8446) from a place on, as far as they are kept. */
export function readTls(head: StreamHead, at: number): TlsSide {
  const side: TlsSide = {
    begun: false,
    gap: false,
    versions: null,
    certificate: null,
    alert: null,
    changedCipher: false,
    encrypted: [],
    dataAt: null,
  };
  const messages: number[] = [];
  while (at < head.sent) {
    const header = head.read(at, at + 5);
    if (!header) {
      side.gap = true;
      break;
    }
    const [type = 0, major = 0, , high = 0, low = 0] = header;
    const length = high * 256 + low;
    if (type < CHANGE_CIPHER || type > DATA || major !== 3 || length > MAX_RECORD) break;
    side.begun = true;
    const from = at + 5;
    const known = head.read(from, from + Math.min(length, head.known(from))) ?? [];
    if (type === CHANGE_CIPHER) side.changedCipher = true;
    else if (type === DATA) side.dataAt ??= at;
    else if (type === ALERT && length === 2 && known.length === 2 && !side.changedCipher)
      side.alert ??= { fatal: known[0] === 2, number: known[1] ?? 0 };
    if (type === HANDSHAKE && !side.changedCipher) {
      for (const byte of known) messages.push(byte);
      if (known.length < length && from + length <= head.sent) side.gap = true;
    } else if ((type === DATA || type === HANDSHAKE) && side.encrypted.length < MAX_ENCRYPTED)
      side.encrypted.push(length);
    at = from + length;
  }
  try {
    readMessages(side, Uint8Array.from(messages));
  } catch (error) {
    // A length in it points past its end: what was read before it counts.
    if (!(error instanceof RangeError)) throw error;
    side.gap = true;
  }
  return side;
}
