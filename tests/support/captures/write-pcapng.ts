import { join, pack, type SyntheticFrame } from './write-pcap.ts';

/** Interface of a section. */
export interface PcapngInterface {
  link?: number;
  snapLength?: number;
  /** Option if_tsresol: the negative power of ten, or of two with the upper bit. */
  resolution?: number;
  /** Option if_tsoffset, in seconds. */
  offset?: number;
}

/** Frame of a section: in an enhanced block, a simple one, or the old kind. */
export interface PcapngFrame extends SyntheticFrame {
  interface?: number;
  block?: 'enhanced' | 'simple' | 'old';
}

/** Section of a pcapng file. */
export interface PcapngSection {
  little?: boolean;
  interfaces: readonly PcapngInterface[];
  frames: readonly PcapngFrame[];
}

const padded = (bytes: Uint8Array): Uint8Array =>
  join(bytes, Array<number>(-bytes.length & 3).fill(0));

function writeBlock(little: boolean, type: number, body: Uint8Array): Uint8Array {
  const length = pack(little, [body.length + 12, 4]);
  return join(pack(little, [type, 4]), length, body, length);
}

const writeOption = (little: boolean, code: number, value: Uint8Array): Uint8Array =>
  join(pack(little, [code, 2], [value.length, 2]), padded(value));

function writeInterface(little: boolean, one: PcapngInterface): Uint8Array {
  const { link = 1, snapLength = 0, resolution, offset } = one;
  const big = new DataView(new ArrayBuffer(8));
  big.setBigInt64(0, BigInt(offset ?? 0), little);
  return writeBlock(
    little,
    1,
    join(
      pack(little, [link, 2], [0, 2], [snapLength, 4]),
      writeOption(little, 2, new TextEncoder().encode('synthetic')),
      ...(resolution === undefined ? [] : [writeOption(little, 9, Uint8Array.of(resolution))]),
      ...(offset === undefined ? [] : [writeOption(little, 14, new Uint8Array(big.buffer))]),
      pack(little, [0, 2], [0, 2]),
    ),
  );
}

function writeFrame(little: boolean, frame: PcapngFrame, source: PcapngInterface): Uint8Array {
  const { resolution = 6, offset = 0 } = source;
  const perSecond = resolution & 0x80 ? 2n ** BigInt(resolution & 127) : 10n ** BigInt(resolution);
  const micros = BigInt(Math.round((frame.time - offset * 1000) * 1000));
  const units = (micros * perSecond) / 1_000_000n;
  const [high, low] = [Number(units >> 32n), Number(units & 0xffffffffn)];
  const part = frame.bytes.subarray(0, frame.keep ?? frame.bytes.length);
  const sizes = [
    [part.length, 4],
    [frame.bytes.length, 4],
  ] as const;
  const index = frame.interface ?? 0;
  switch (frame.block ?? 'enhanced') {
    case 'simple':
      return writeBlock(little, 3, join(pack(little, [frame.bytes.length, 4]), padded(part)));
    case 'old':
      return writeBlock(
        little,
        2,
        join(pack(little, [index, 2], [0, 2], [high, 4], [low, 4], ...sizes), padded(part)),
      );
    case 'enhanced':
      return writeBlock(
        little,
        6,
        join(pack(little, [index, 4], [high, 4], [low, 4], ...sizes), padded(part)),
      );
  }
}

/** Write sections as pcapng, each with a block that readers have to skip. */
export function writePcapng(...sections: readonly PcapngSection[]): Uint8Array {
  return join(
    ...sections.flatMap(({ little = true, interfaces, frames }) => [
      writeBlock(
        little,
        0x0a0d0d0a,
        pack(little, [0x1a2b3c4d, 4], [1, 2], [0, 2], [0xffffffff, 4], [0xffffffff, 4]),
      ),
      ...interfaces.map((one) => writeInterface(little, one)),
      // Name resolution, empty.
      writeBlock(little, 4, pack(little, [0, 2], [0, 2])),
      ...frames.map((one) => writeFrame(little, one, interfaces[one.interface ?? 0] ?? {})),
    ]),
  );
}
