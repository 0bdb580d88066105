import { join, pack } from './write-pcap.ts';

/** Write an address: `192.0.2.1`, or IPv6 with all eight groups. */
const writeAddress = (address: string): number[] =>
  address.includes(':')
    ? address.split(':').flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255])
    : address.split('.').map(Number);

/** Return the Internet checksum (RFC 1071). */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  bytes.forEach((byte, index) => (sum += index % 2 === 0 ? byte << 8 : byte));
  while (sum > 0xffff) sum = (sum & 0xffff) + Math.floor(sum / 0x10000);
  return ~sum & 0xffff;
}

/** Ends of a packet. */
export interface PacketEnds {
  source: string;
  sourcePort: number;
  destination: string;
  destinationPort: number;
}

/** Special ways to write a packet. */
export interface PacketShape {
  /** Extension headers of IPv6, by number: 0, 43 and 60 of eight bytes each, 44 a fragment header, 51 authentication. */
  extensions?: readonly number[];
  /** Offset of a fragment in units of eight bytes. */
  fragment?: number;
  /** Set to write 0 for the length, as a capture before segmentation offload has it. */
  withoutLength?: boolean;
}

function writeIpv4(
  ends: PacketEnds,
  protocol: number,
  payload: Uint8Array,
  shape: PacketShape,
): Uint8Array {
  const length = shape.withoutLength ? 0 : 20 + payload.length;
  const write = (sum: number): Uint8Array =>
    join(
      pack(false, [0x45, 1], [0, 1], [length, 2], [7, 2], [shape.fragment ?? 0x4000, 2]),
      pack(false, [64, 1], [protocol, 1], [sum, 2]),
      writeAddress(ends.source),
      writeAddress(ends.destination),
    );
  return join(write(checksum(write(0))), payload);
}

function writeIpv6(
  ends: PacketEnds,
  protocol: number,
  payload: Uint8Array,
  shape: PacketShape,
): Uint8Array {
  const extensions = shape.extensions ?? [];
  const order = [...extensions, protocol];
  const headers = extensions.map((one, index) => {
    const next = order[index + 1]!;
    if (one === 44) return pack(false, [next, 1], [0, 1], [(shape.fragment ?? 0) << 3, 2], [7, 4]);
    if (one === 51)
      return pack(false, [next, 1], [4, 1], [0, 2], [1, 4], [1, 4], [0, 4], [0, 4], [0, 4]);
    return join([next, 0], Array<number>(6).fill(0));
  });
  const rest = join(...headers, payload);
  return join(
    pack(
      false,
      [0x60000000, 4],
      [shape.withoutLength ? 0 : rest.length, 2],
      [order[0]!, 1],
      [64, 1],
    ),
    writeAddress(ends.source),
    writeAddress(ends.destination),
    rest,
  );
}

/** Write a packet of IP around TCP or UDP, with the checksum of both. */
function writeIp(
  ends: PacketEnds,
  protocol: number,
  write: (sum: number) => Uint8Array,
  shape: PacketShape,
): Uint8Array {
  const bare = write(0);
  const pseudo = join(writeAddress(ends.source), writeAddress(ends.destination), [0, protocol]);
  const payload = write(checksum(join(pseudo, pack(false, [bare.length, 2]), bare)));
  const isIpv6 = ends.source.includes(':');
  return (isIpv6 ? writeIpv6 : writeIpv4)(ends, protocol, payload, shape);
}

/** Write a TCP packet. */
export function writeTcp(
  ends: PacketEnds,
  segment: { sequence: number; acknowledgement: number; flags: number; data?: Uint8Array },
  shape: PacketShape = {},
): Uint8Array {
  const { sequence, acknowledgement, flags, data = new Uint8Array() } = segment;
  const write = (sum: number): Uint8Array =>
    join(
      pack(
        false,
        [ends.sourcePort, 2],
        [ends.destinationPort, 2],
        [sequence, 4],
        [acknowledgement, 4],
      ),
      pack(false, [0x50, 1], [flags, 1], [64240, 2], [sum, 2], [0, 2]),
      data,
    );
  return writeIp(ends, 6, write, shape);
}

/** Write a UDP packet. */
export function writeUdp(ends: PacketEnds, data: Uint8Array, shape: PacketShape = {}): Uint8Array {
  const write = (sum: number): Uint8Array =>
    join(
      pack(false, [ends.sourcePort, 2], [ends.destinationPort, 2], [8 + data.length, 2], [sum, 2]),
      data,
    );
  return writeIp(ends, 17, write, shape);
}

const etherType = (packet: Uint8Array): number[] => (packet[0]! >> 4 === 6 ? [0x86, 0xdd] : [8, 0]);

/** Frames around a packet, by the link type of the capture; `vlans` are written into Ethernet. */
export const FRAMES: Readonly<
  Record<number, (packet: Uint8Array, vlans?: readonly number[]) => Uint8Array>
> = {
  0: (packet) => join([packet[0]! >> 4 === 6 ? 30 : 2, 0, 0, 0], packet),
  1: (packet, vlans = []) =>
    join(
      [2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2],
      ...vlans.map((id, index) => [
        ...(index < vlans.length - 1 ? [0x88, 0xa8] : [0x81, 0]),
        id >> 8,
        id & 255,
      ]),
      etherType(packet),
      packet,
    ),
  101: (packet) => packet,
  108: (packet) => join([0, 0, 0, packet[0]! >> 4 === 6 ? 24 : 2], packet),
  113: (packet) => join([0, 4, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0], etherType(packet), packet),
  228: (packet) => packet,
  229: (packet) => packet,
  276: (packet) =>
    join(etherType(packet), [0, 0, 0, 0, 0, 2, 0, 1, 0, 6, 2, 0, 0, 0, 0, 1, 0, 0], packet),
};
