import type { StreamHead } from './stream-head.ts';

/** Side of a connection. */
export type Side = 'client' | 'server';

/** Address and port of a side. */
export interface Endpoint {
  address: string;
  port: number;
}

/** One TCP connection, as far as it decides how Remote Desktop ended: its first bytes, and its end. */
export interface TcpConnection {
  client: Endpoint;
  server: Endpoint;
  /** First and last frame by number. */
  firstFrame: number;
  lastFrame: number;
  /** Times of the first and of the last frame, in milliseconds since 1970. */
  firstTime: number | null;
  lastTime: number | null;
  /** Set when the capture has the client’s first segment, and the server’s answer to it. */
  syn: boolean;
  synAck: boolean;
  /** Sides of which the capture has a segment. */
  seen: Record<Side, boolean>;
  heads: Record<Side, StreamHead>;
  /** The first end: who ended it, and whether in order (FIN) or not (RST). */
  end: { by: Side; reset: boolean; time: number | null } | null;
  /** Set when the capture keeps less than a frame held. */
  cut: boolean;
}

/** Flags of TCP (RFC 9293). */
export const FIN = 1;
export const SYN = 2;
export const RST = 4;
export const ACK = 16;

/** One segment, without its addresses. */
export interface TcpSegment {
  from: Side;
  sequence: number;
  acknowledgement: number;
  flags: number;
  /** View with its data from byte `at` on: `captured` bytes of `length`. */
  view: DataView;
  at: number;
  captured: number;
  length: number;
  frame: number;
  time: number | null;
}

/** Take a segment into its connection. */
export function takeSegment(connection: TcpConnection, segment: TcpSegment): void {
  const { from, sequence, flags, frame, time } = segment;
  const head = connection.heads[from];
  connection.lastFrame = frame;
  connection.lastTime = time ?? connection.lastTime;
  connection.seen[from] = true;
  const isSyn = (flags & SYN) !== 0;
  if (isSyn) {
    if (from === 'client') connection.syn = true;
    else connection.synAck = true;
    head.start = (sequence + 1) | 0;
  }
  if (segment.captured < segment.length) connection.cut = true;
  // A reset may carry a message for people, which is not data.
  if ((flags & RST) === 0)
    head.write(
      (isSyn ? sequence + 1 : sequence) | 0,
      segment.view,
      segment.at,
      segment.captured,
      segment.length,
    );
  // Bytes that one side acknowledges were sent, even if the capture lost them. A FIN counts as a byte, so not from then on.
  if ((flags & ACK) !== 0 && (flags & RST) === 0 && connection.end === null)
    connection.heads[from === 'client' ? 'server' : 'client'].acknowledge(segment.acknowledgement);
  if (flags & (FIN | RST)) connection.end ??= { by: from, reset: (flags & RST) !== 0, time };
}
