/**
 * Limit of the bytes kept of one direction: negotiation, greeting and a long chain of certificates fit in it. What comes
 * later is encrypted.
 */
export const MAX_HEAD = 16 * 1024;
/** Limit of the separate pieces in it: more come only from a capture that lost most of its frames. */
const MAX_PIECES = 64;
const FIRST_SIZE = 512;

/** Beginning of what one side sent, put together from segments in any order, some of them twice, some cut or missing. */
export class StreamHead {
  /** Sequence number of the first byte; null until something fixes it. */
  start: number | null = null;
  /** Bytes that the side sent, as far as sequence numbers show it: more than is kept. */
  sent = 0;
  #bytes = new Uint8Array(0);
  /** Pieces that are known, in order, none of them touching another. */
  #pieces: { from: number; to: number }[] = [];

  /** Bytes of memory in use. */
  get weight(): number {
    return this.#bytes.length;
  }

  /** Number of bytes known from a place on without a gap; 0 where the first is missing. */
  known(from: number): number {
    const piece = this.#pieces.find((one) => one.from <= from && from < one.to);
    return piece ? piece.to - from : 0;
  }

  /** The bytes from one place up to another, or null if one of them is missing. */
  read(from: number, to: number): Uint8Array | null {
    return to - from <= this.known(from) ? this.#bytes.subarray(from, to) : null;
  }

  /** One byte, or −1 where it is missing. */
  at(place: number): number {
    return this.known(place) > 0 ? (this.#bytes[place] ?? -1) : -1;
  }

  /**
   * Keep the bytes of a segment that the head has room for: those in the view, of `length` that were sent. The first copy
   * of a byte counts, so that a later probe or copy changes nothing.
   */
  write(sequence: number, view: DataView, at: number, captured: number, length: number): void {
    if (length <= 0) return;
    this.start ??= sequence;
    // Sequence numbers wrap at 2³².
    const place = (sequence - this.start) | 0;
    this.sent = Math.max(this.sent, place + length);
    const from = Math.max(0, place);
    const to = Math.min(MAX_HEAD, place + captured);
    if (from >= to) return;
    this.#grow(to);
    let free = from;
    for (const { from: taken, to: end } of [...this.#pieces, { from: to, to }]) {
      const until = Math.min(taken, to);
      for (; free < until; free++) this.#bytes[free] = view.getUint8(at + free - place);
      free = Math.max(free, end);
    }
    this.#join(from, to);
  }

  /** Take the other side’s word that all before a sequence number was sent. */
  acknowledge(sequence: number): void {
    if (this.start !== null) this.sent = Math.max(this.sent, (sequence - this.start) | 0);
  }

  #grow(size: number): void {
    if (size <= this.#bytes.length) return;
    const room = Math.min(MAX_HEAD, Math.max(FIRST_SIZE, size, this.#bytes.length * 2));
    const bytes = new Uint8Array(room);
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }

  #join(from: number, to: number): void {
    const pieces = this.#pieces.filter((one) => one.to < from || one.from > to);
    const touching = this.#pieces.filter((one) => one.to >= from && one.from <= to);
    pieces.push({
      from: Math.min(from, ...touching.map((one) => one.from)),
      to: Math.max(to, ...touching.map((one) => one.to)),
    });
    this.#pieces = pieces.sort((one, other) => one.from - other.from).slice(0, MAX_PIECES);
  }
}
