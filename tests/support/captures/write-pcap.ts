/** A frame of a synthetic capture. */
export interface SyntheticFrame {
  bytes: Uint8Array;
  /** Milliseconds since 1970, whole or with a fraction. */
  time: number;
  /** Bytes that the capture keeps; all of them where it is absent. */
  keep?: number;
}

/** Write numbers of given widths in bytes, in one byte order. */
export function pack(
  little: boolean,
  ...numbers: readonly (readonly [number, 1 | 2 | 4])[]
): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [, width]) => sum + width, 0)));
  let at = 0;
  for (const [number, width] of numbers) {
    if (width === 1) view.setUint8(at, number);
    else if (width === 2) view.setUint16(at, number, little);
    else view.setUint32(at, number, little);
    at += width;
  }
  return new Uint8Array(view.buffer);
}

/** Join bytes. */
export function join(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Shape of a pcap file. */
export interface PcapShape {
  little?: boolean;
  nanoseconds?: boolean;
  link?: number;
  snapLength?: number;
}

/** Write frames as pcap. Every capture that is written here is synthetic. */
export function writePcap(frames: readonly SyntheticFrame[], shape: PcapShape = {}): Uint8Array {
  const { little = true, nanoseconds = false, link = 1, snapLength = 262144 } = shape;
  const header = pack(
    little,
    [nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4, 4],
    [2, 2],
    [4, 2],
    [0, 4],
    [0, 4],
    [snapLength, 4],
    [link, 4],
  );
  const perSecond = nanoseconds ? 1e9 : 1e6;
  const records = frames.map(({ bytes, time, keep }) => {
    const part = bytes.subarray(0, Math.min(keep ?? bytes.length, snapLength));
    const second = Math.floor(time / 1000);
    const rest = Math.round((time / 1000 - second) * perSecond);
    return join(pack(little, [second, 4], [rest, 4], [part.length, 4], [bytes.length, 4]), part);
  });
  return join(header, ...records);
}
