import type { Fact } from '../fact.ts';
import type { BinaryReader, ByteSource, ReadContext, ReadResult } from '../reader.ts';
import { CAPTURE_HEAD, sniffCapture } from './capture-magic.ts';
import { BROKEN, type CapturedFrame, type FrameDecoder, NEEDS_MORE } from './captured-frame.ts';
import { createPcapDecoder } from './decode-pcap.ts';
import { createPcapngDecoder } from './decode-pcapng.ts';
import { findIp } from './find-ip.ts';
import { createTcpFollower } from './follow-tcp.ts';
import { createUdpFollower } from './follow-udp.ts';
import { readIp, TCP } from './read-ip.ts';
import { tcpFact, udpFact } from './write-facts.ts';

/** Bytes that are read at once: a piece of this size is decoded in a few milliseconds. */
const PIECE = 128 * 1024;
/** Milliseconds after which other work gets its turn. */
const MAX_BUSY = 12;

/** Read a container to its end and hand on its frames. Returns why it could not be read to the end, or null. */
async function readFrames(
  source: ByteSource,
  context: ReadContext,
  decoder: FrameDecoder,
  onFrame: (frame: CapturedFrame) => void,
): Promise<string | null> {
  let offset = 0;
  let size = PIECE;
  let rested = Date.now();
  while (offset < source.size) {
    context.signal?.throwIfAborted();
    const piece = await source.read(offset, Math.min(source.size, offset + size));
    const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
    let at = 0;
    let step = NEEDS_MORE;
    while (at < piece.length && (step = decoder.step(view, at, onFrame)) > 0) at += step;
    if (step === BROKEN) return `From byte ${offset + at} on it is damaged and was not read.`;
    const isLast = offset + piece.length >= source.size;
    if (step === NEEDS_MORE && at < piece.length) {
      if (isLast || piece.length === 0) return 'It ends in the middle of a frame.';
      // A frame that is longer than the piece.
      size = at === 0 ? size * 2 : PIECE;
    } else size = PIECE;
    offset += at;
    context.onProgress?.(Math.min(1, offset / source.size));
    if (Date.now() - rested > MAX_BUSY) {
      await new Promise((resolve) => setTimeout(resolve));
      rested = Date.now();
    }
  }
  return null;
}

const plural = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;

/**
 * Read a capture: pcap or pcapng, told by its first bytes. Each TCP connection of Remote Desktop becomes a fact `tcp`,
 * `connection`, each attempt over UDP `udp`, `connection`, in the order of time. Memory is bounded: of a connection only its
 * first bytes are kept. Names of users in it are never read. Throws nothing but the reason of `signal`.
 */
export const readCapture: BinaryReader = async (source, context) => {
  const result: ReadResult = {
    kind: 'pcap',
    records: 0,
    unreadable: 0,
    facts: [],
    spans: [],
    notes: [],
  };
  const kind = sniffCapture(await source.read(0, Math.min(CAPTURE_HEAD, source.size)));
  if (kind === null) {
    result.notes.push('It does not begin like a capture.');
    return result;
  }
  result.kind = kind;

  const tcp = createTcpFollower();
  const udp = createUdpFollower();
  const unknownLinks = new Set<number>();
  let fragments = 0;

  const takeFrame = (frame: CapturedFrame): void => {
    const { view, from, to, length, number, time } = frame;
    const ip = findIp(view, from, to, frame.link);
    if (ip === 'unknown') unknownLinks.add(frame.link);
    const payload = typeof ip === 'number' ? readIp(view, ip, to) : 'other';
    let isRead = ip !== 'unknown' && payload !== 'damaged';
    if (payload === 'fragment') fragments++;
    if (typeof payload === 'object') {
      // A header without its own length ends where the frame ended on the wire.
      payload.wholeTo = Math.min(payload.wholeTo, Math.max(to, from + length));
      const follower = payload.protocol === TCP ? tcp : udp;
      isRead = follower.take(view, payload, number, time);
    }
    result.records++;
    if (!isRead) result.unreadable++;
  };

  const problem = await readFrames(
    source,
    context,
    kind === 'pcap' ? createPcapDecoder() : createPcapngDecoder(),
    takeFrame,
  );

  const facts: Fact[] = [
    ...tcp.finish().map((one) => tcpFact(one, context)),
    ...udp.finish().map((one) => udpFact(one, context)),
  ];
  result.facts = facts.sort((one, other) => (one.time ?? 0) - (other.time ?? 0));

  const { other, https, over, unkept } = tcp.counts;
  const note = (text: string): void => void result.notes.push(text);
  if (problem) note(problem);
  for (const link of unknownLinks) note(`Frames of link type ${link} were not read.`);
  if (fragments > 0)
    note(`${plural(fragments, 'fragment of a packet was', 'fragments of packets were')} skipped.`);
  if (other > 0)
    note(
      `${plural(other, 'TCP connection', 'TCP connections')} of other programs ${other === 1 ? 'was' : 'were'} left out.`,
    );
  if (https > 0)
    note(
      `${plural(https, 'of them goes', 'of them go')} to port 443: inside one of a gateway nothing can be read.`,
    );
  if (over || udp.isOver())
    note('It holds more connections than are read: only the first ones were.');
  if (unkept) note('So many connections are in it that the bytes of the last ones were not read.');
  if (result.facts.length === 0) note('It holds no connection of Remote Desktop.');
  return result;
};
