import { PCAP_MICROSECONDS, PCAP_NANOSECONDS } from './capture-magic.ts';
import { BROKEN, type FrameDecoder, MAX_FRAME, NEEDS_MORE } from './captured-frame.ts';

/**
 * Make a decoder of pcap files, of either byte order, with times in microseconds or nanoseconds
 * (<https://www.ietf.org/archive/id/draft-ietf-opsawg-pcap-04.html>).
 */
export function createPcapDecoder(): FrameDecoder {
  let little = true;
  let perMillisecond = 0;
  let link = 0;
  let number = 0;
  const readHeader = (view: DataView, at: number): number => {
    if (view.byteLength - at < 24) return NEEDS_MORE;
    little = [PCAP_MICROSECONDS, PCAP_NANOSECONDS].includes(view.getUint32(at, true));
    perMillisecond = view.getUint32(at, little) === PCAP_NANOSECONDS ? 1e6 : 1e3;
    // The upper half holds flags on the frames’ checksums.
    link = view.getUint32(at + 20, little) & 0xffff;
    return 24;
  };
  return {
    step(view, at, onFrame) {
      if (perMillisecond === 0) return readHeader(view, at);
      if (view.byteLength - at < 16) return NEEDS_MORE;
      const size = view.getUint32(at + 8, little);
      if (size > MAX_FRAME) return BROKEN;
      if (view.byteLength - at < 16 + size) return NEEDS_MORE;
      number++;
      const time =
        view.getUint32(at, little) * 1000 + view.getUint32(at + 4, little) / perMillisecond;
      const from = at + 16;
      const length = Math.max(size, view.getUint32(at + 12, little));
      onFrame({ number, time, link, view, from, to: from + size, length });
      return 16 + size;
    },
  };
}
