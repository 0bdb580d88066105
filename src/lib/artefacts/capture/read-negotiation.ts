import type { StreamHead } from './stream-head.ts';

/** The client’s first message: X.224 Connection Request with or without a negotiation request. */
export interface ConnectionRequest {
  /** Set where a cookie or a routing token is in it. Its text holds a name, so that it is never read. */
  cookie: boolean;
  /** Protocols that the client asks for, as bits; null where it doesn’t negotiate. */
  requested: number | null;
  /** Place behind the message. */
  end: number;
}

/** The server’s answer: X.224 Connection Confirm. */
export interface ConnectionConfirm {
  /** Protocol that the server chose: one bit, 0 for Standard RDP Security; null where it doesn’t negotiate, or refuses. */
  selected: number | null;
  /** Reason of a refusal, 1 to 6. */
  failure: number | null;
  end: number;
  /** Reason why the answer can’t be told: a part of it is missing, or its negotiation structure gives a wrong length. */
  unclear: 'cut' | 'wrong length' | null;
}

/** First byte of a TPKT packet (RFC 1006), in which all of it travels. */
export const TPKT = 3;
const REQUEST = 0xe0;
const CONFIRM = 0xd0;
/** Fixed part of TPKT (4 bytes) and of X.224’s request and confirm (7). */
const FIXED = 11;

/** Types of negotiation structures. */
const NEGOTIATION_REQUEST = 1;
const NEGOTIATION_RESPONSE = 2;
const NEGOTIATION_FAILURE = 3;

/** Length of the TPKT packet at a place whose X.224 part has a code; 0 where there is none. */
function packetLength(head: StreamHead, at: number, code: number): number {
  const length = head.at(at + 2) * 256 + head.at(at + 3);
  const fits = head.at(at) === TPKT && head.at(at + 1) === 0 && head.at(at + 5) === code;
  return fits && length >= FIXED && head.at(at + 4) === length - 5 ? length : 0;
}

/**
 * Read a connection request ([MS-RDPBCGR] 2.2.1.1); null where there is none. Other protocols on ISO transport, such as S7
 * of controllers, have other parameters behind the fixed part.
 */
export function readConnectionRequest(head: StreamHead, at: number): ConnectionRequest | null {
  const length = packetLength(head, at, REQUEST);
  if (length === 0) return null;
  const end = at + length;
  let place = at + FIXED;
  const first = head.at(place);
  // A cookie or token is a line of printable text.
  const cookie = place < end && first >= 0x20 && first < 0x7f;
  if (cookie) {
    while (place < end && head.at(place) >= 0 && head.at(place) !== 0x0a) place++;
    place++;
  } else if (place < end && first >= 0 && first !== NEGOTIATION_REQUEST) return null;
  const isNegotiation = head.at(place) === NEGOTIATION_REQUEST && head.at(place + 2) === 8;
  const bits = isNegotiation ? head.read(place + 4, place + 8) : null;
  return { cookie, requested: bits ? readNumber(bits) : null, end };
}

/** Read a connection confirm ([MS-RDPBCGR] 2.2.1.2); null where there is none. */
export function readConnectionConfirm(head: StreamHead, at: number): ConnectionConfirm | null {
  const length = packetLength(head, at, CONFIRM);
  if (length === 0) return null;
  const end = at + length;
  const unclear = { selected: null, failure: null, end };
  if (head.known(at) < length) return { ...unclear, unclear: 'cut' };
  const type = head.at(at + FIXED);
  const value = length >= FIXED + 8 ? head.read(at + FIXED + 4, at + FIXED + 8) : null;
  if (value && head.at(at + FIXED + 2) !== 8) return { ...unclear, unclear: 'wrong length' };
  return {
    selected: type === NEGOTIATION_RESPONSE && value ? readNumber(value) : null,
    failure: type === NEGOTIATION_FAILURE && value ? readNumber(value) : null,
    end,
    unclear: null,
  };
}

const readNumber = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
