import { PCAPNG_ORDER, PCAPNG_SECTION } from './capture-magic.ts';
import { BROKEN, type FrameDecoder, MAX_FRAME, NEEDS_MORE } from './captured-frame.ts';

/** Interface of a pcapng section. */
interface CaptureInterface {
  link: number;
  /** Bytes kept of a frame; 0 for all. */
  snapLength: number;
  /** Milliseconds of one unit of its times. */
  unit: number;
  /** Milliseconds to add to its times. */
  offset: number;
}

const INTERFACE = 1;
const OLD_PACKET = 2;
const SIMPLE_PACKET = 3;
const ENHANCED_PACKET = 6;

/** Limit of a block in bytes, 16 MiB as in Wireshark: a larger length is a damaged file. */
const MAX_BLOCK = 16 * 1024 * 1024;
/** Limit of a block that is read, not skipped: a frame, its header and its options. */
const MAX_READ_BLOCK = MAX_FRAME + 64 * 1024;
/** Limit of interfaces in a section: more is a damaged file. */
const MAX_INTERFACES = 4096;

const TIME_RESOLUTION = 9;
const TIME_OFFSET = 14;

/** Read the block that describes an interface, from its link type to the end of its options. */
function readInterface(view: DataView, at: number, end: number, little: boolean): CaptureInterface {
  const found = {
    link: view.getUint16(at, little),
    snapLength: view.getUint32(at + 4, little),
    unit: 1e-3,
    offset: 0,
  };
  for (let option = at + 8; option + 4 <= end;) {
    const code = view.getUint16(option, little);
    const length = view.getUint16(option + 2, little);
    const value = option + 4;
    if (code === 0 || value + length > end) break;
    if (code === TIME_RESOLUTION && length >= 1) {
      const resolution = view.getUint8(value);
      found.unit = 1000 * (resolution & 0x80 ? 2 ** -(resolution & 0x7f) : 10 ** -resolution);
    }
    if (code === TIME_OFFSET && length >= 8)
      found.offset = Number(view.getBigInt64(value, little)) * 1000;
    option = value + length + (-length & 3);
  }
  return found;
}

/**
 * Make a decoder of pcapng files: any number of sections, each with its byte order and interfaces
 * (<https://www.ietf.org/archive/id/draft-ietf-opsawg-pcapng-02.html>). Blocks without frames are skipped.
 */
export function createPcapngDecoder(): FrameDecoder {
  let little = true;
  let interfaces: CaptureInterface[] = [];
  let number = 0;

  const readFrame: FrameDecoder['step'] = (view, at, onFrame) => {
    const type = view.getUint32(at, little);
    const end = at + view.getUint32(at + 4, little) - 4;
    const simple = type === SIMPLE_PACKET;
    const from = at + (simple ? 12 : 28);
    if (from > end) return BROKEN;
    const index =
      type === ENHANCED_PACKET
        ? view.getUint32(at + 8, little)
        : type === OLD_PACKET
          ? view.getUint16(at + 8, little)
          : 0;
    const source = interfaces[index];
    if (!source) return BROKEN;
    const length = view.getUint32(simple ? at + 8 : at + 24, little);
    const size = simple
      ? Math.min(length, source.snapLength || length, end - from)
      : view.getUint32(at + 20, little);
    if (size > MAX_FRAME || from + size > end) return BROKEN;
    const units = view.getUint32(at + 12, little) * 2 ** 32 + view.getUint32(at + 16, little);
    number++;
    onFrame({
      number,
      time: simple ? null : units * source.unit + source.offset,
      link: source.link,
      view,
      from,
      to: from + size,
      length: Math.max(size, length),
    });
    return end + 4 - at;
  };

  return {
    step(view, at, onFrame) {
      const left = view.byteLength - at;
      if (left < 12) return NEEDS_MORE;
      const type = view.getUint32(at, little);
      if (type === PCAPNG_SECTION) {
        little = view.getUint32(at + 8, true) === PCAPNG_ORDER;
        if (!little && view.getUint32(at + 8, false) !== PCAPNG_ORDER) return BROKEN;
        interfaces = [];
      }
      const length = view.getUint32(at + 4, little);
      if (length < 12 || length % 4 !== 0 || length > MAX_BLOCK) return BROKEN;
      const isFrame = type === ENHANCED_PACKET || type === SIMPLE_PACKET || type === OLD_PACKET;
      if (type !== INTERFACE && !isFrame) return length;
      if (length > MAX_READ_BLOCK) return BROKEN;
      if (left < length) return NEEDS_MORE;
      if (isFrame) return readFrame(view, at, onFrame);
      if (length < 20 || interfaces.length === MAX_INTERFACES) return BROKEN;
      interfaces.push(readInterface(view, at + 8, at + length - 4, little));
      return length;
    },
  };
}
