import { join, pack } from './write-pcap.ts';

const tpkt = (code: number, rest: Uint8Array): Uint8Array =>
  join(
    pack(false, [3, 1], [0, 1], [11 + rest.length, 2], [6 + rest.length, 1], [code, 1]),
    [0, 0, 0, 0, 0],
    rest,
  );

const structure = (type: number, value: number, flags = 0): Uint8Array =>
  pack(true, [type, 1], [flags, 1], [8, 2], [value, 4]);

/** Cookie of the synthetic requests; no fact may hold it. */
export const COOKIE = 'synthetic-user';

/** X.224 Connection Request ([MS-RDPBCGR] 2.2.1.1); `protocols` null for one without negotiation. */
export const request = (
  protocols: number | null = 11,
  cookie: string | null = COOKIE,
): Uint8Array =>
  tpkt(
    0xe0,
    join(
      new TextEncoder().encode(cookie === null ? '' : `Cookie: mstshash=${cookie}\r\n`),
      protocols === null ? [] : structure(1, protocols),
    ),
  );

/** X.224 Connection Confirm that chooses a protocol, refuses, or knows no negotiation. */
export const confirm = (selected: number): Uint8Array => tpkt(0xd0, structure(2, selected, 0x1f));
export const failure = (code: number): Uint8Array => tpkt(0xd0, structure(3, code));
export const bareConfirm = (): Uint8Array => tpkt(0xd0, new Uint8Array());

/** Beginning of what follows in Standard RDP Security: X.224 Data with an MCS Connect Initial. */
export const connectInitial = (): Uint8Array =>
  join([3, 0, 0, 27, 2, 0xf0, 0x80, 0x7f, 0x65, 16], Array<number>(17).fill(0));

/** S7 of controllers, which opens with X.224 too: source and destination references and a size. */
export const s7Request = (): Uint8Array =>
  tpkt(0xe0, Uint8Array.of(0xc0, 1, 0x0a, 0xc1, 2, 1, 0, 0xc2, 2, 1, 2));

/** First datagram of Remote Desktop over UDP, and its answer ([MS-RDPEUDP] 2.2.2.1), padded to 1,232 bytes. */
export const udpSyn = (): Uint8Array =>
  join(
    pack(false, [0xffffffff, 4], [64, 2], [1, 2], [0x1234, 4], [1232, 2], [1232, 2]),
    Array<number>(1216).fill(0),
  );
export const udpSynAck = (): Uint8Array =>
  join(
    pack(false, [0x1234, 4], [64, 2], [5, 2], [0x9876, 4], [1232, 2], [1232, 2]),
    Array<number>(1216).fill(0),
  );
