import { join, pack } from './write-pcap.ts';

/** Numbers of versions. */
export const TLS = { '1.0': 0x301, '1.1': 0x302, '1.2': 0x303, '1.3': 0x304 } as const;
export type TlsName = keyof typeof TLS;

const record = (type: number, body: Uint8Array): Uint8Array =>
  join(pack(false, [type, 1], [0x303, 2], [body.length, 2]), body);

const threeBytes = (number: number): number[] => [number >> 16, (number >> 8) & 255, number & 255];

const handshake = (type: number, body: Uint8Array): Uint8Array =>
  join([type], threeBytes(body.length), body);

const RANDOM = Array<number>(32).fill(0x5a);

/** Client hello: with the extension supported_versions where several versions are given. */
export function clientHello(...versions: readonly (TlsName | number)[]): Uint8Array {
  const numbers = versions.map((one) => (typeof one === 'number' ? one : TLS[one]));
  const list = join(...numbers.map((one) => pack(false, [one, 2])));
  const extension = join(
    pack(false, [0, 2], [0, 2]),
    pack(false, [43, 2], [list.length + 1, 2], [list.length, 1]),
    list,
  );
  const isOne = numbers.length === 1;
  return record(
    22,
    handshake(
      1,
      join(
        pack(false, [isOne ? numbers[0]! : 0x303, 2]),
        RANDOM,
        [4, 1, 2, 3, 4],
        [0, 4, 0x13, 1, 0xc0, 0x2f],
        [1, 0],
        isOne ? [] : join(pack(false, [extension.length, 2]), extension),
      ),
    ),
  );
}

/** Server hello that chooses a version. */
export function serverHello(version: TlsName): Uint8Array {
  const extension = version === '1.3' ? pack(false, [43, 2], [2, 2], [TLS['1.3'], 2]) : null;
  return record(
    22,
    handshake(
      2,
      join(
        pack(false, [Math.min(TLS[version], 0x303), 2]),
        RANDOM,
        [0],
        [0xc0, 0x2f],
        [0],
        extension ? join(pack(false, [extension.length, 2]), extension) : [],
      ),
    ),
  );
}

/** Certificate message of TLS up to 1.2, with a chain. */
export function certificateMessage(...chain: readonly Uint8Array[]): Uint8Array {
  const list = join(...chain.map((one) => join(threeBytes(one.length), one)));
  return record(22, handshake(11, join(threeBytes(list.length), list)));
}

/** End of the server’s greeting. */
export const helloDone = (): Uint8Array => record(22, handshake(14, new Uint8Array()));
/** The client’s key. */
export const keyExchange = (): Uint8Array => record(22, handshake(16, new Uint8Array(66)));
export const changeCipher = (): Uint8Array => record(20, Uint8Array.of(1));
/** Encrypted last message of the handshake up to TLS 1.2. */
export const finished = (): Uint8Array => record(22, new Uint8Array(40).fill(0x77));
/** Encrypted record: data, or anything in TLS 1.3. */
export const data = (length: number): Uint8Array => record(23, new Uint8Array(length).fill(0x99));
export const alert = (number: number, fatal = true): Uint8Array =>
  record(21, Uint8Array.of(fatal ? 2 : 1, number));
