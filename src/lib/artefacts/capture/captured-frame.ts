/** One frame of a capture, as its file holds it. */
export interface CapturedFrame {
  /** Place in the file, counted from 1 as other programs do. */
  number: number;
  /** Milliseconds since 1970 with a fraction; null where the file gives no time. */
  time: number | null;
  /** Link type, a number of <https://www.tcpdump.org/linktypes.html>. */
  link: number;
  /** Memory that holds the frame from byte `from` up to byte `to`. It changes when the next frame is read. */
  view: DataView;
  from: number;
  to: number;
  /** Length on the wire in bytes: more than was kept where the capture cut it. */
  length: number;
}

/** Returned by a decoder that needs more bytes than there are in the view. */
export const NEEDS_MORE = 0;
/** Returned by a decoder that can read no further. */
export const BROKEN = -1;

/** Decoder of one container of frames. It reads piece by piece and keeps no bytes. */
export interface FrameDecoder {
  /**
   * Decode the piece that begins at byte `at` of the view and hand its frame on, if it has one. Returns the length of the
   * piece, which may reach past the view: then the rest is skipped. Or `NEEDS_MORE`, or `BROKEN`.
   */
  step: (view: DataView, at: number, onFrame: (frame: CapturedFrame) => void) => number;
}

/**
 * Limit of one frame in bytes. 256 KiB is the most that tcpdump and Wireshark keep of one; a larger length is a damaged
 * file.
 */
export const MAX_FRAME = 256 * 1024;
